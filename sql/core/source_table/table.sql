create table if not exists store.source_table ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  table_name LowCardinality(String) comment '表 | Table',
  is_present Bool comment '来源中有此表 | The source has it'
)
engine = ${engine}
partition by (period, version)
order by (table_name)
comment '每行一张业务记录表；整表一个分区 | One row per table of the operational contract. One partition.'
