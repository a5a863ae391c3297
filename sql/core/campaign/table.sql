create table if not exists store.campaign ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  campaign_id String comment 'Campaign',
  kind LowCardinality(String) comment 'festival or supply',
  name String comment 'Name',
  window_from Date32 comment 'First day',
  window_to Date32 comment 'First day after'
)
engine = ${engine}
partition by (period, version)
order by (kind, campaign_id)
comment 'One row per festival round or supply drive. One partition.'
