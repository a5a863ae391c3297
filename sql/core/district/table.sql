create table if not exists store.district ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  district_code LowCardinality(String) comment 'GB/T 2260 code',
  name String comment 'Name'
)
engine = ${engine}
partition by (period, version)
order by (district_code)
comment 'One row per district. One partition.'
