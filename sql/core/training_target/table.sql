create table if not exists store.training_target ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  training_target_id String comment '记录编号 | Record',
  plan_id String comment '计划 | Plan',
  kind LowCardinality(String) comment '班次种类 | Kind of class',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  window_from Date32 comment '计划首日 | First day of the plan',
  window_to Date32 comment '计划结束后的第一日 | First day after the plan'
)
engine = ${engine}
partition by (period, version)
order by (kind, person_key, training_target_id)
comment '每行一项计划按班次种类要求培训到的一人；整表一个分区 | One row per person whom a plan must reach, per kind of class. One partition.'
