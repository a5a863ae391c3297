create or replace view ops.current_publish ${on_cluster} (
  publish UInt64 comment '读者所见的发布；首次发布前没有行 | Publish that readers see; no row before the first'
)
sql security none
comment '一行：当前生效的发布 | One row: the publish in force.'
as
select publish
from ops.pointer
order by sequence desc
limit 1
