create table if not exists store.training_target ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  training_target_id String comment 'Record',
  plan_id String comment 'Plan',
  kind LowCardinality(String) comment 'Kind of class',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  window_from Date32 comment 'First day of the plan',
  window_to Date32 comment 'First day after the plan'
)
engine = ${engine}
partition by (period, version)
order by (kind, person_key, training_target_id)
comment 'One row per person whom a plan must reach, per kind of class. One partition.'
