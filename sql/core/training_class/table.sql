create table if not exists store.training_class ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  class_id String comment '培训班 | Class',
  kind LowCardinality(String) comment '班次种类：rotation 轮训、training 培训、intensive 强训、committee 支部委员培训、senior_special 司局级专题 | rotation, training, intensive, committee or senior_special',
  title String comment '标题 | Title',
  is_central Bool comment '是否集中培训 | Centralised class',
  starts_on Date32 comment '首日 | First day',
  ends_on Date32 comment '末日 | Last day',
  status LowCardinality(String) comment '状态：planned 计划、held 已举办、cancelled 取消 | planned, held or cancelled'
)
engine = ${engine}
partition by (period, version)
order by (kind, starts_on, class_id)
comment '每行一个培训班，不论状态；整表一个分区 | One row per training class of any status. One partition.'
