insert into ops.partition_kept (table_name, period, version, rows)
select distinct table_name, period, version, rows
from ops.partition
where table_name = {table_name:String} and (table_name, period, version) in (
  select manifest.table_name, manifest.period, manifest.version
  from ops.manifest as manifest
)
