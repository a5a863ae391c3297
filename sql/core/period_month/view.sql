create or replace view period_month ${on_cluster} (
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '周期首日 | First day of the period',
  month Date32 comment '月首日 | First day of the month'
)
sql security none
comment '每行一个统计周期与其中一个自然月 | One row per published period and calendar month in it.'
as
select
  period_kind,
  period_start,
  toDate32(addMonths(period_start, arrayJoin(range(
    transform(period_kind, ['month', 'quarter', 'half_year', 'year'], [1, 3, 6, 12], 0)
  )))) as month
from period
