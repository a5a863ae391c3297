create table if not exists ops.partition_kept ${on_cluster} (
  table_name LowCardinality(String) comment 'Table of store',
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  rows UInt64 comment 'Rows in it'
)
engine = ${engine}
partition by table_name
order by (table_name, period, version)
comment 'One row per partition that a pruning keeps: a staging table of ops.partition.'
