-- Candidates that no pointer names: left over from a run that was stopped.
select distinct publish
from ops.manifest
where publish not in (select pointer.publish from ops.pointer as pointer)
