create table if not exists store.run_context ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  as_of Date32 comment 'Last business day that counts',
  first_period Date32 comment 'First day of the first published month'
)
engine = ${engine}
partition by (period, version)
order by (as_of)
comment 'One row, or none when there is no held activity. One partition.'
