select
  toDate32('1970-01-01') as period,
  period.period_kind as period_kind,
  period.period_start as period_start,
  period.period_end as period_end,
  period.last_day as last_day,
  period.is_open as is_open,
  toBool(
    period.period_kind = 'month'
    and period.period_end = maxIf(period.period_end, period.period_kind = 'month' and not period.is_open) over ()
  ) as is_last_whole_month,
  concat(toString(toYear(period.period_start)), '年', multiIf(
    period.period_kind = 'month', concat(toString(toMonth(period.period_start)), '月'),
    period.period_kind = 'quarter', concat('第', toString(toQuarter(period.period_start)), '季度'),
    period.period_kind = 'half_year', if(toMonth(period.period_start) = 1, '上半年', '下半年'),
    ''
  )) as period_zh,
  multiIf(
    period.period_kind = 'month', formatDateTime(period.period_start, '%b %Y'),
    period.period_kind = 'quarter', formatDateTime(period.period_start, 'Q%Q %Y'),
    period.period_kind = 'half_year', concat(if(toMonth(period.period_start) = 1, 'H1 ', 'H2 '), toString(toYear(period.period_start))),
    toString(toYear(period.period_start))
  ) as period_en,
  toUInt64(is_last_whole_month) * 1000000000 + toYYYYMMDD(period.last_day) * 10
    + transform(period.period_kind, ['month', 'quarter', 'half_year', 'year'], [4, 3, 2, 1], 0) as recency
from period as period
