create table if not exists store.distribution ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  distribution_id String comment 'Record',
  campaign_id String comment 'Campaign; empty = none',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  item LowCardinality(String) comment 'What',
  quantity Int32 comment 'How many',
  given_on Date32 comment 'Day',
  branch_id String comment 'Branch where the event lies (C13); empty = none',
  district_code LowCardinality(String) comment 'District where the event lies (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, given_on, distribution_id)
comment 'One row per supply handed to a person. One partition a year (given_on).'
