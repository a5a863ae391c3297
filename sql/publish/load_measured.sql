insert into store.metric_value (
  period, version, metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status, is_open,
  is_sensitive
)
select
  {period:Date32}, {version:UInt64},
  metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status, is_open,
  is_sensitive
from ops.measured
where toDate32(toStartOfYear(period_start)) = {period:Date32}
