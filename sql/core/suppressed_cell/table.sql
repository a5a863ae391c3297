create table if not exists store.suppressed_cell ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  metric_id LowCardinality(String) comment '指标；或 hospital_queue | Metric, or hospital_queue',
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年；或截止日人数的一档（care_bands、hospital_queue） | month, quarter, half_year or year; or which count of the as-of day in care_bands or hospital_queue',
  period_start Date32 comment '周期首日；截止日人数为截止日 | First day of the period; the as-of day for a count of it',
  scope_kind LowCardinality(String) comment '范围：branch 支部、district 区、bureau 全局 | branch, district or bureau',
  scope_id String comment '支部编号、区代码或 all | Branch, district, or all'
)
engine = ${engine}
partition by (period, version)
order by (metric_id, period_kind, period_start, scope_kind, scope_id)
comment '每行一个除关怀岗和管理员外均隐去的数值：数值过小，或可据以推算出过小的数值。按年分区 | One row per cell that all but care and operator see suppressed: small, or hidden so that no small one can be worked out. One partition a year (period_start).'
