-- The publish that a run has begun or made, and whether readers have seen it.
select publish, publish in (select pointer.publish from ops.pointer as pointer) as is_published
from ops.manifest
where run_id = {run_id:String}
group by publish
order by publish desc
limit 1
