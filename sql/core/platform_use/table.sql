create table if not exists store.platform_use ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  used_on Date32 comment 'Day',
  platform LowCardinality(String) comment 'app or wechat',
  branch_id String comment 'Branch whose roster has the person that day; empty = none',
  district_code LowCardinality(String) comment 'District of that branch that day; empty = none',
  events UInt32 comment 'Events'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, used_on, platform)
comment 'One row per person, day and platform with at least one event of a bound account. One partition a month (used_on).'
