create table if not exists ops.measured ${on_cluster} (
  metric_id LowCardinality(String) comment 'Metric',
  period_kind LowCardinality(String) comment 'month, quarter, half_year or year',
  period_start Date32 comment 'First day of the period',
  scope_kind LowCardinality(String) comment 'branch, district or bureau',
  scope_id String comment 'Branch, district, or all',
  numerator Decimal(18, 2) comment 'Numerator, or the count',
  denominator Nullable(Decimal(18, 2)) comment 'Denominator; null for a plain count',
  value Nullable(Float64) comment 'Numerator over denominator, or the count; null unless the status is ok',
  status LowCardinality(String) comment 'ok, not_reported, not_applicable or no_base',
  is_open Bool comment 'The period ends after the as-of day',
  is_sensitive Bool comment 'Suppressed for all but care and operator'
)
engine = ${engine}
order by (metric_id, period_kind, period_start, scope_kind, scope_id)
comment 'One row per cell of the candidate being measured: a staging table of store.metric_value.'
