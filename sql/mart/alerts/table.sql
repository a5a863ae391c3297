create table if not exists store.alerts ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  audience Enum8('all' = 1, 'care' = 2, 'others' = 3) comment '读者：all 所有人、care 关怀岗和管理员（敏感指标的确切数值）、others 其他人 | Readers: all, care (exact cells of sensitive metrics, for care and the operator) or others',
  severity UInt8 comment '轻重 | 1 = red, 2 = amber',
  mark String comment '标记 | Shape of the severity: ■ or ▲',
  subject LowCardinality(String) comment '事项代码 | Metric or rule',
  page LowCardinality(String) comment '看板 | Dashboard that tells more: organisation, training, care, branches or governance',
  branch_name String comment '支部 | Latest name of the branch',
  district_name String comment '区 | District; empty = none',
  alert_zh String comment '事项 | What is wrong, in Chinese',
  alert_en String comment '事项（英文） | What is wrong, in English'
)
engine = ${engine}
partition by (period, version)
order by (severity, branch_name, subject)
comment '每行一个支部当前不合规的一项：领导首先看的事 | One row per branch and rule that it breaks now: what a leader looks at first.'
