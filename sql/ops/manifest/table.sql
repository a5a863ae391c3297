create table if not exists ops.manifest ${on_cluster} (
  publish UInt64 comment 'Number of the publish',
  table_name LowCardinality(String) comment 'Table of store',
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  rows UInt64 comment 'Rows in it',
  run_id String comment 'Run that made it'
)
engine = ${engine}
partition by publish
order by (table_name, period)
comment 'One row per partition that a publish consists of. A candidate is a publish that no pointer names yet.'
