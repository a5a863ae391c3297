create table if not exists store.review ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  review_id String comment 'Record',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  kind LowCardinality(String) comment 'Kind of review',
  year UInt16 comment 'Year reviewed',
  grade LowCardinality(String) comment 'excellent, qualified, basically_qualified or unqualified; empty = not graded'
)
engine = ${engine}
partition by (period, version)
order by (kind, year, person_key, review_id)
comment 'One row per review of a person. Sensitive. One partition.'
