create table if not exists store.branch ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  branch_id String comment 'Branch',
  kind LowCardinality(String) comment 'retired or staff',
  founded_on Nullable(Date32) comment 'First day; null = always',
  dissolved_on Nullable(Date32) comment 'First day no longer a branch; null = never',
  merged_into String comment 'Branch that took the members over; empty = none'
)
engine = ${engine}
partition by (period, version)
order by (branch_id)
comment 'One row per Party branch. One partition.'
