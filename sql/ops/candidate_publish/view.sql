create or replace view ops.candidate_publish ${on_cluster} (
  publish UInt64 comment 'Greatest publish that has a manifest: the candidate while there is one'
)
sql security none
comment 'One row: the publish that is being built, or the last that was.'
as
select max(publish) as publish
from ops.manifest
