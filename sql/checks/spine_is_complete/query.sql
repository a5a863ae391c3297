with wanted as (
  select kinds.metric_id as metric_id, cell.period_kind as period_kind, cell.period_start as period_start,
    cell.scope_kind as scope_kind, cell.scope_id as scope_id
  from cell
  inner join (
    select metric.metric_id as metric_id, arrayJoin(metric.periods) as period_kind from metric
  ) as kinds on kinds.period_kind = cell.period_kind
)
select metric_id, period_kind, period_start, scope_kind, scope_id
from wanted
where (metric_id, period_kind, period_start, scope_kind, scope_id) not in (
  select value.metric_id, value.period_kind, value.period_start, value.scope_kind, value.scope_id
  from metric_value as value
)
