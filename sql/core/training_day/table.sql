create table if not exists store.training_day ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  training_day_id String comment '记录编号 | Record',
  class_id String comment '培训班 | Class',
  kind LowCardinality(String) comment '班次种类 | Kind of the class',
  is_central Bool comment '是否集中培训 | Centralised class',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  trained_on Date32 comment '日期 | Day',
  hours Decimal(9, 2) comment '学时，未封顶 | Hours, not capped'
)
engine = ${engine}
partition by (period, version)
order by (kind, person_key, trained_on, training_day_id)
comment '每行一人在已举办班次的一日，按原记录；按年分区（trained_on） | One row per person and day of a held class, as recorded. One partition a year (trained_on).'
