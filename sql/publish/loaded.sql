-- Partitions that are loaded and complete.
select distinct table_name, period, toString(version) as version, rows
from ops.partition
