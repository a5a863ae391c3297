-- The contract. Care and operator read sensitive metrics exactly, all others suppressed: the reader's own rights decide (sql security invoker),
-- by the row policy on mart.metric_cells.
create or replace view mart.metric_values ${on_cluster} (
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
sql security invoker
comment '每行一个指标、周期与范围：全部已发布的数值（按统计口径约定） | One row per metric, period and scope: every published cell (the contract).'
as
select metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status, is_open
from mart.metric_cells
