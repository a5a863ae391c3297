create or replace view period_month ${on_cluster} (
  period_kind LowCardinality(String) comment 'month, quarter, half_year or year',
  period_start Date32 comment 'First day of the period',
  month Date32 comment 'First day of the month'
)
sql security none
comment 'One row per published period and calendar month in it.'
as
select
  period_kind,
  period_start,
  toDate32(addMonths(period_start, arrayJoin(range(
    transform(period_kind, ['month', 'quarter', 'half_year', 'year'], [1, 3, 6, 12], 0)
  )))) as month
from period
