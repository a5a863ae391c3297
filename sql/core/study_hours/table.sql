create table if not exists store.study_hours ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  studied_on Date32 comment 'Day',
  branch_id String comment 'Branch whose roster has the person that day; empty = none',
  district_code LowCardinality(String) comment 'District of that branch that day; empty = none',
  hours Decimal(9, 2) comment 'Hours of the day, capped at 8'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, studied_on)
comment 'One row per person and day with study hours above 0 (C11). One partition a month (studied_on).'
