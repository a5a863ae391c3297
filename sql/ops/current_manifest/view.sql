create or replace view ops.current_manifest ${on_cluster} (
  table_name LowCardinality(String) comment 'Table of store',
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content'
)
sql security none
comment 'One row per partition of the publish in force.'
as
select table_name, period, version
from ops.manifest
where publish = (select current_publish.publish from ops.current_publish as current_publish)
