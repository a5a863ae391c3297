create table if not exists store.training_result ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  training_result_id String comment '记录编号 | Record',
  class_id String comment '培训班 | Class',
  kind LowCardinality(String) comment '班次种类 | Kind of the class',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  result LowCardinality(String) comment '结果：completed 完成、failed 未通过、withdrawn 退出；空＝进行中 | completed, failed or withdrawn; empty = running',
  ends_on Date32 comment '班次最后一日 | Last day of the class',
  branch_id String comment '最后一日所在支部（C13）；空＝无 | Branch on the last day (C13); empty = none',
  district_code LowCardinality(String) comment '最后一日所在区（C13）；空＝无 | District on the last day (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (kind, ends_on, training_result_id)
comment '每行一人在数据截止日前已结束的已举办班次中的参训记录；按年分区（ends_on） | One row per enrolment in a held class that has ended by the as-of day. One partition a year (ends_on).'
