-- What a chart of months joins: the twelve months up to the end of a chosen period, and which of them lie in it.
select
  toDate32('1970-01-01') as period,
  period_kind,
  period_start,
  period_zh,
  period_en,
  toDate32(addMonths(toStartOfMonth(last_day), -toInt16(months_back))) as month,
  formatDateTime(month, '%Y-%m') as month_text,
  toUInt8(arrayJoin(range(12))) as months_back,
  toBool(month >= period_start) as is_inside
from periods
