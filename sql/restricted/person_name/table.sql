create table if not exists store.person_name ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  person_id String comment '来源中的人员编号 | Id in the source',
  name String comment '名称 | Name'
)
engine = ${engine}
partition by (period, version)
order by (person_key)
comment '每行一人：姓名只在此处；整表一个分区 | One row per surviving person: the only place of names. One partition.'
