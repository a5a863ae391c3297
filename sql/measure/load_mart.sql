insert into store.${table} (period, version, ${names})
select period, {version:UInt64}, ${names}
from store.${table}
where period = {period:Date32} and version = 0
