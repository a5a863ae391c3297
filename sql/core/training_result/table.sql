create table if not exists store.training_result ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  training_result_id String comment 'Record',
  class_id String comment 'Class',
  kind LowCardinality(String) comment 'Kind of the class',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  result LowCardinality(String) comment 'completed, failed or withdrawn; empty = running',
  ends_on Date32 comment 'Last day of the class',
  branch_id String comment 'Branch on the last day (C13); empty = none',
  district_code LowCardinality(String) comment 'District on the last day (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (kind, ends_on, training_result_id)
comment 'One row per enrolment in a held class that has ended by the as-of day. One partition a year (ends_on).'
