create table if not exists store.training_day ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  training_day_id String comment 'Record',
  class_id String comment 'Class',
  kind LowCardinality(String) comment 'Kind of the class',
  is_central Bool comment 'Centralised class',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  trained_on Date32 comment 'Day',
  hours Decimal(9, 2) comment 'Hours, not capped'
)
engine = ${engine}
partition by (period, version)
order by (kind, person_key, trained_on, training_day_id)
comment 'One row per person and day of a held class, as recorded. One partition a year (trained_on).'
