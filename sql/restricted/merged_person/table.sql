create table if not exists store.merged_person ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_id String comment '来源中已并入他人的人员编号 | Id of the source that was merged into another',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)'
)
engine = ${engine}
partition by (period, version)
order by (person_id)
comment '每行一个已并入他人的人员编号（C3）；整表一个分区 | One row per person of the source who was merged into another (C3). One partition.'
