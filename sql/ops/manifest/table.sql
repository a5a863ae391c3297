create table if not exists ops.manifest ${on_cluster} (
  publish UInt64 comment '发布号 | Number of the publish',
  table_name LowCardinality(String) comment 'store 中的表 | Table of store',
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  rows UInt64 comment '行数 | Rows in it',
  run_id String comment '产生它的运行 | Run that made it'
)
engine = ${engine}
partition by publish
order by (table_name, period)
comment '每行一次发布所含的一个分区；尚无指针指向的是候选发布 | One row per partition that a publish consists of. A candidate is a publish that no pointer names yet.'
