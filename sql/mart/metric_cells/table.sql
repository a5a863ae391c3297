create table if not exists store.metric_cells ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  audience Enum8('all' = 1, 'care' = 2, 'others' = 3) comment '读者：all 所有人、care 关怀岗和管理员（敏感指标的确切数值）、others 其他人 | Readers: all, care (exact cells of sensitive metrics, for care and the operator) or others',
  metric_id LowCardinality(String) comment '指标 | Metric',
  metric_name_zh String comment '中文名称 | Chinese name',
  metric_name_en String comment '英文名称 | English name',
  unit LowCardinality(String) comment '单位：person 人、person_time 人次、hour 学时、ratio 比率 | person, person_time, hour or ratio',
  direction LowCardinality(String) comment '方向：up 越高越好、down 越低越好、none 不评优劣 | up, down or none: which way is good',
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '周期首日 | First day of the period',
  period_end Date32 comment '周期末日 | Last day of the period',
  period_label_zh String comment '周期名称，如 2020年第2季度 | Name of the period, for instance 2020年第2季度',
  is_open Bool comment '周期尚未结束（晚于数据截止日） | The period ends after the as-of day',
  is_latest Bool comment '该类周期中最近的一个 | The latest published period of its kind',
  scope_kind LowCardinality(String) comment '范围：branch 支部、district 区、bureau 全局 | branch, district or bureau',
  scope_id String comment '支部编号、区代码或 all | Branch, district, or all',
  scope_name String comment '支部或区的名称，或“全局” | Name of the branch or district, or 全局',
  district_code String comment '支部在计入的最后一日所在区，或区本身；空＝无 | District of the branch on the last day that counts, or the district; empty = none',
  district_name String comment '该区名称；空＝无 | Name of that district; empty = none',
  numerator Nullable(Decimal(18, 2)) comment '分子或计数；隐去时为空 | Numerator, or the count; null when suppressed',
  denominator Nullable(Decimal(18, 2)) comment '分母；计数类和隐去时为空 | Denominator; null for a plain count and when suppressed',
  value Nullable(Float64) comment '比率或计数；状态不是 ok 时为空 | Numerator over denominator, or the count; null unless the status is ok',
  status LowCardinality(String) comment '状态：ok 正常、not_reported 未上报、not_applicable 不适用、no_base 无基数、suppressed 隐去 | ok, not_reported, not_applicable, no_base, or suppressed',
  target Nullable(Float64) comment '目标值；空＝无 | Value to reach; null = none',
  target_met Nullable(Bool) comment '达到目标；没有目标或数值时为空 | The value reaches the target; null without target or value',
  previous_value Nullable(Float64) comment '上一周期的数值 | Value of the period before',
  change Nullable(Float64) comment '本期数值减上期数值 | Value minus previous value'
)
engine = ${engine}
partition by (period, version)
order by (metric_id, period_kind, period_start, scope_kind, scope_id)
comment '每行一个指标、周期与范围：已发布的数值，附名称、目标与变化 | One row per metric, period and scope: the published cells with names, targets and changes.'
