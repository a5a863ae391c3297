create or replace view suppressed_value ${on_cluster} (
  metric_id LowCardinality(String) comment '指标 | Metric',
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '周期首日 | First day of the period',
  scope_kind LowCardinality(String) comment '范围：branch 支部、district 区、bureau 全局 | branch, district or bureau',
  scope_id String comment '支部编号、区代码或 all | Branch, district, or all',
  numerator Nullable(Decimal(18, 2)) comment '分子或计数；隐去时为空 | Numerator, or the count; null when suppressed',
  denominator Nullable(Decimal(18, 2)) comment '分母；计数类和隐去时为空 | Denominator; null for a plain count and when suppressed',
  value Nullable(Float64) comment '比率或计数；状态不是 ok 时为空 | Numerator over denominator, or the count; null unless the status is ok',
  status LowCardinality(String) comment '状态：ok 正常、not_reported 未上报、not_applicable 不适用、no_base 无基数、suppressed 隐去 | ok, not_reported, not_applicable, no_base, or suppressed',
  is_open Bool comment '周期尚未结束（晚于数据截止日） | The period ends after the as-of day'
)
sql security none
comment '每行一个敏感指标的数值，除关怀岗和管理员外所见 | One row per cell of a sensitive metric, as all but care and operator may see it.'
as
with judged as (
  select
    cell.metric_id as metric_id,
    cell.period_kind as period_kind,
    cell.period_start as period_start,
    cell.scope_kind as scope_kind,
    cell.scope_id as scope_id,
    cell.numerator as numerator,
    cell.denominator as denominator,
    cell.value as value,
    cell.status as status,
    cell.is_open as is_open,
    (cell.numerator > 0 and cell.numerator < metric.suppressed_below)
      or (ifNull(cell.denominator, 0) > 0 and ifNull(cell.denominator, 0) < metric.suppressed_below)
      or (cell.metric_id, cell.period_kind, cell.period_start, cell.scope_kind, cell.scope_id) in (
        select hidden.metric_id, hidden.period_kind, hidden.period_start, hidden.scope_kind, hidden.scope_id
        from suppressed_cell as hidden
      ) as is_hidden
  from metric_value as cell
  inner join metric as metric on metric.metric_id = cell.metric_id
  where cell.is_sensitive
)
select
  metric_id,
  period_kind,
  period_start,
  scope_kind,
  scope_id,
  if(is_hidden, null, numerator) as numerator,
  if(is_hidden, null, denominator) as denominator,
  if(is_hidden, null, value) as value,
  if(is_hidden, 'suppressed', status) as status,
  is_open
from judged
