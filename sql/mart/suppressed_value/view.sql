create or replace view mart.suppressed_value ${on_cluster} (
  metric_id LowCardinality(String) comment 'Metric',
  period_kind LowCardinality(String) comment 'month, quarter, half_year or year',
  period_start Date32 comment 'First day of the period',
  scope_kind LowCardinality(String) comment 'branch, district or bureau',
  scope_id String comment 'Branch, district, or all',
  numerator Nullable(Decimal(18, 2)) comment 'Numerator, or the count; null when suppressed',
  denominator Nullable(Decimal(18, 2)) comment 'Denominator; null for a plain count and when suppressed',
  value Nullable(Float64) comment 'Numerator over denominator, or the count; null unless the status is ok',
  status LowCardinality(String) comment 'ok, not_reported, not_applicable, no_base, or suppressed',
  is_open Bool comment 'The period ends after the as-of day'
)
sql security none
comment 'One row per cell of a sensitive metric, with cells of 1 to 4 persons suppressed.'
as
select
  metric_id,
  period_kind,
  period_start,
  scope_kind,
  scope_id,
  if(is_small, null, numerator) as numerator,
  if(is_small, null, denominator) as denominator,
  if(is_small, null, value) as value,
  if(is_small, 'suppressed', status) as status,
  is_open
from (
  select *, numerator > 0 and numerator < 5 as is_small
  from core.metric_value
  where is_sensitive
)
