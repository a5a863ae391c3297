-- Care and operator read sensitive metrics exactly, all others suppressed. The reader's own rights decide (sql security invoker):
-- what is exact comes from store, whose row policy (access/grants.sql) hides sensitive rows from all others.
create or replace view mart.metric_values ${on_cluster} (
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
sql security invoker
comment 'One row per metric, period and scope: every published cell (the contract).'
as
select metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status, is_open
from store.metric_value
where (period, version) in (
    select manifest.period, manifest.version
    from ops.current_manifest as manifest
    where manifest.table_name = 'metric_value'
  )
  and (not is_sensitive or hasAny(enabledRoles(), ['care', 'operator']))
union all
select metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status, is_open
from mart.suppressed_value
where not hasAny(enabledRoles(), ['care', 'operator'])
