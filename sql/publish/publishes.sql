-- Every publish that is kept, the newest first.
select
  act.publish as publish,
  max(act.published_at) as published_at,
  argMax(act.run_id, act.act = 'publish') as run_id,
  act.publish = (select current_publish.publish from ops.current_publish as current_publish) as is_current
from ops.pointer as act
where act.publish in (select manifest.publish from ops.manifest as manifest)
group by act.publish
order by publish desc
