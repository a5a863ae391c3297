-- What a chart of months joins: the twelve months up to the end of a chosen period, and which of them lie in it.
create or replace view mart.period_months ${on_cluster} (
  period_kind LowCardinality(String) comment '时段类别 | month, quarter, half_year or year',
  period_start Date32 comment '时段首日 | First day of the period',
  period_zh String comment '时段 | Chinese name of the period',
  period_en String comment '时段（英文） | English name of the period',
  month Date32 comment '月份 | First day of the month',
  month_text String comment '月 | The month, for instance 2020-06',
  months_back UInt8 comment '距末月 | Months between it and the last month of the period: 0 to 11',
  is_inside Bool comment '在时段内 | The month lies in the period'
)
sql security none
comment '每行一个已发布时段与截至其末月的十二个月之一 | One row per published period and month of the twelve that end with its last.'
as
select
  period_kind,
  period_start,
  period_zh,
  period_en,
  toDate32(addMonths(toStartOfMonth(last_day), -toInt16(months_back))) as month,
  formatDateTime(month, '%Y-%m') as month_text,
  toUInt8(arrayJoin(range(12))) as months_back,
  toBool(month >= period_start) as is_inside
from mart.periods
