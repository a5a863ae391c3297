select 'no held activity' as finding
from (select count() as contexts from run_context)
where contexts = 0
