create table if not exists store.campaign_target ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  campaign_target_id String comment 'Record',
  campaign_id String comment 'Campaign',
  campaign_kind LowCardinality(String) comment 'Kind of the campaign',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  window_from Date32 comment 'First day of the campaign',
  window_to Date32 comment 'First day after the campaign',
  last_day Date32 comment 'Last day of the campaign',
  branch_id String comment 'Branch on the last day (C13); empty = none',
  district_code LowCardinality(String) comment 'District on the last day (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (campaign_kind, campaign_id, person_key, campaign_target_id)
comment 'One row per person who must be visited in a campaign. One partition.'
