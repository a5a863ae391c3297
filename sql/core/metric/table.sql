create table if not exists store.metric ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  metric_id LowCardinality(String) comment 'Id',
  name_zh String comment 'Chinese name',
  name_en String comment 'English name',
  description_zh String comment 'Chinese description',
  description_en String comment 'English description',
  unit LowCardinality(String) comment 'person, person_time, hour, row or ratio',
  direction LowCardinality(String) comment 'up = high is good, down = low is good, none',
  target Nullable(Float64) comment 'Target; null = none',
  target_source String comment 'Where the target comes from; empty = no target',
  is_sensitive Bool comment 'Suppressed for all but care and operator',
  is_ratio Bool comment 'Numerator over denominator; false = plain count',
  periods Array(LowCardinality(String)) comment 'Kinds of period that are published'
)
engine = ${engine}
partition by (period, version)
order by (metric_id)
comment 'One row per metric of the catalogue, as it was when measured. One partition.'
