create or replace view state_day ${on_cluster} (
  day Date32 comment 'Last day of the month, or the as-of day in the last month'
)
sql security none
comment 'One row per published month: the days on which states are taken.'
as
select last_day as day
from period
where period_kind = 'month'
