create table if not exists store.metric_value ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  metric_id LowCardinality(String) comment '指标 | Metric',
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '周期首日 | First day of the period',
  scope_kind LowCardinality(String) comment '范围：branch 支部、district 区、bureau 全局 | branch, district or bureau',
  scope_id String comment '支部编号、区代码或 all | Branch, district, or all',
  numerator Decimal(18, 2) comment '分子或计数 | Numerator, or the count',
  denominator Nullable(Decimal(18, 2)) comment '分母；计数类为空 | Denominator; null for a plain count',
  value Nullable(Float64) comment '比率或计数；状态不是 ok 时为空 | Numerator over denominator, or the count; null unless the status is ok',
  status LowCardinality(String) comment '状态：ok 正常、not_reported 未上报、not_applicable 不适用、no_base 无基数 | ok, not_reported, not_applicable or no_base',
  is_open Bool comment '周期尚未结束（晚于数据截止日） | The period ends after the as-of day',
  is_sensitive Bool comment '敏感：除关怀岗和管理员外，小数值隐去 | Suppressed for all but care and operator'
)
engine = ${engine}
partition by (period, version)
order by (metric_id, period_kind, period_start, scope_kind, scope_id)
comment '每行一个指标、周期与范围的已测算数值；按年分区（period_start） | One row per metric, period and scope: every published cell. One partition a year (period_start).'
