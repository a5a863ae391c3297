create or replace view ops.current_publish ${on_cluster} (
  publish UInt64 comment 'Publish that readers see; no row before the first'
)
sql security none
comment 'One row: the publish in force.'
as
select publish
from ops.pointer
order by sequence desc
limit 1
