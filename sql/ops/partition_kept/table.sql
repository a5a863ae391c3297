create table if not exists ops.partition_kept ${on_cluster} (
  table_name LowCardinality(String) comment 'store 中的表 | Table of store',
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  rows UInt64 comment '行数 | Rows in it'
)
engine = ${engine}
partition by table_name
order by (table_name, period, version)
comment '每行清理时保留的一个分区：ops.partition 的暂存表 | One row per partition that a pruning keeps: a staging table of ops.partition.'
