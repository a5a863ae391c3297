-- The rows of one table of mart as the candidate has them, set down beside the published partitions: nobody's manifest names version 0.
insert into store.${table} (period, version, ${names})
select period, 0 as version, ${names}
from (
${query}
)
