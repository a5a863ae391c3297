create or replace view state_day ${on_cluster} (
  day Date32 comment '月末日；最后一月为数据截止日 | Last day of the month, or the as-of day in the last month'
)
sql security none
comment '每行一个统计月：取状态的日期 | One row per published month: the days on which states are taken.'
as
select last_day as day
from period
where period_kind = 'month'
