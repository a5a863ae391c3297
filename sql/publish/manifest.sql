-- The partitions that a publish consists of.
select distinct table_name, period, toString(version) as version, rows
from ops.manifest
where publish = {publish:UInt64}
