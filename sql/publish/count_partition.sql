select count() as rows
from ${table}
where period = {period:Date32} and version = {version:UInt64}
