-- Partitions that are loaded and that no kept publish consists of.
select distinct table_name, period, toString(version) as version, rows
from ops.partition
where (table_name, period, version) not in (
  select manifest.table_name, manifest.period, manifest.version
  from ops.manifest as manifest
)
