create table if not exists store.period ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  period_kind LowCardinality(String) comment 'month, quarter, half_year or year',
  period_start Date32 comment 'First day',
  period_end Date32 comment 'Last day',
  last_day Date32 comment 'Last day that counts: period_end or the as-of day if earlier',
  is_open Bool comment 'Ends after the as-of day',
  is_due Bool comment 'Begins on or after the first period'
)
engine = ${engine}
partition by (period, version)
order by (period_kind, period_start)
comment 'One row per published period. One partition.'
