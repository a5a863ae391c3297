create or replace view ops.candidate_publish ${on_cluster} (
  publish UInt64 comment '有清单的最大发布号：在建时即候选发布 | Greatest publish that has a manifest: the candidate while there is one'
)
sql security none
comment '一行：在建的发布，或最近建成的发布 | One row: the publish that is being built, or the last that was.'
as
select max(publish) as publish
from ops.manifest
