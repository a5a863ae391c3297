create or replace view mart.periods ${on_cluster} (
  period_kind LowCardinality(String) comment '时段类别 | month, quarter, half_year or year',
  period_start Date32 comment '时段首日 | First day',
  period_end Date32 comment '时段末日 | Last day',
  last_day Date32 comment '截至日 | Last day that counts: period_end or the as-of day if earlier',
  is_open Bool comment '期未满 | Ends after the as-of day',
  is_last_whole_month Bool comment '最近完整月 | The latest month that is whole: what a dashboard opens with',
  period_zh String comment '时段 | Chinese name, for instance 2020年第2季度',
  period_en String comment '时段（英文） | English name, for instance Q2 2020',
  recency UInt64 comment '时间次序 | Order of choices: the latest whole month, then the latest last day, then the shortest'
)
sql security none
comment '每行一个已发布时段及其名称 | One row per published period, with its names.'
as
select
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
from core.period as period
