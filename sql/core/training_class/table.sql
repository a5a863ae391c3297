create table if not exists store.training_class ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  class_id String comment 'Class',
  kind LowCardinality(String) comment 'rotation, training, intensive, committee or senior_special',
  title String comment 'Title',
  is_central Bool comment 'Centralised class',
  starts_on Date32 comment 'First day',
  ends_on Date32 comment 'Last day',
  status LowCardinality(String) comment 'planned, held or cancelled'
)
engine = ${engine}
partition by (period, version)
order by (kind, starts_on, class_id)
comment 'One row per training class of any status. One partition.'
