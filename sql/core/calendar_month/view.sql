-- Also the months before the first period in its quarter, half-year and year: their events count there.
create or replace view calendar_month ${on_cluster} (
  month Date32 comment '月首日 | First day of the month',
  last_day Date32 comment '月末日；最后一月为数据截止日 | Last day of the month, or the as-of day in the last month'
)
sql security none
comment '每行一个自然月，自最早统计周期至数据截止日 | One row per calendar month from the start of the earliest published period to the as-of day.'
as
select distinct month, least(toDate32(addMonths(month, 1)) - 1, run_context.as_of) as last_day
from period_month
cross join run_context
where month <= run_context.as_of
