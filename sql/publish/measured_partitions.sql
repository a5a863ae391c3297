-- The content of the measured cells, year by year: the hash does not depend on the order of rows.
select
  toDate32(toStartOfYear(period_start)) as period,
  toString(sum(sipHash64(
    metric_id, period_kind, period_start, scope_kind, scope_id, numerator, ifNull(denominator, -1), status, is_open,
    is_sensitive
  ))) as version,
  count() as rows
from ops.measured
group by period
order by period
