-- Every period of a publish.
with
${tables}
select period_kind, period_start
from period
order by period_kind, period_start
