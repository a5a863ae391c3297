-- The cells that two publishes show differently, and those that only one has.
with
  earlier as (
    select * from store.metric_value as stored
    where (stored.period, stored.version) in (
        select manifest.period, manifest.version from ops.manifest as manifest
        where manifest.table_name = 'metric_value' and manifest.publish = {since:UInt64})
      and (stored.period, stored.version) not in (
        select manifest.period, manifest.version from ops.manifest as manifest
        where manifest.table_name = 'metric_value' and manifest.publish = {publish:UInt64})
  ),
  later as (
    select * from store.metric_value as stored
    where (stored.period, stored.version) in (
        select manifest.period, manifest.version from ops.manifest as manifest
        where manifest.table_name = 'metric_value' and manifest.publish = {publish:UInt64})
      and (stored.period, stored.version) not in (
        select manifest.period, manifest.version from ops.manifest as manifest
        where manifest.table_name = 'metric_value' and manifest.publish = {since:UInt64})
  ),
  sides as (
    select -1 as side, metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status from earlier
    union all
    select 1 as side, metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status from later
  ),
  both as (
    select
      metric_id, period_kind, period_start, scope_kind, scope_id,
      maxIf(status, side = -1) as earlier_status,
      maxIf(status, side = 1) as later_status,
      if(earlier_status = '', null, maxIf(numerator, side = -1)) as earlier_numerator,
      maxIf(denominator, side = -1) as earlier_denominator,
      maxIf(value, side = -1) as earlier_value,
      if(later_status = '', null, maxIf(numerator, side = 1)) as later_numerator,
      maxIf(denominator, side = 1) as later_denominator,
      maxIf(value, side = 1) as later_value
    from sides
    where {metric_id:String} in ('', metric_id)
    group by metric_id, period_kind, period_start, scope_kind, scope_id
    having (earlier_status, ifNull(earlier_numerator, -1), ifNull(earlier_denominator, -1))
      != (later_status, ifNull(later_numerator, -1), ifNull(later_denominator, -1))
  ),
${tables},
  named_branch as (
    select version.branch_id as branch_id, argMax(version.name, version.valid_from) as name
    from branch_version as version
    group by version.branch_id
  )
select
  both.metric_id as metric_id,
  metric.name_zh as name_zh,
  metric.name_en as name_en,
  both.period_kind as period_kind,
  both.period_start as period_start,
  both.scope_kind as scope_kind,
  both.scope_id as scope_id,
  multiIf(both.scope_kind = 'branch', named_branch.name, both.scope_kind = 'district', district.name, '全局') as scope_name,
  multiIf(earlier_status = '', 'later', later_status = '', 'earlier', '') as only_in,
  earlier_status,
  earlier_numerator,
  earlier_denominator,
  earlier_value,
  later_status,
  later_numerator,
  later_denominator,
  later_value,
  later_value - earlier_value as change,
  if(metric.direction = 'down', earlier_value <= metric.target, earlier_value >= metric.target) as earlier_met,
  if(metric.direction = 'down', later_value <= metric.target, later_value >= metric.target) as later_met,
  toBool(ifNull(earlier_met != later_met, false)) as is_target_crossed
from both
left join metric on metric.metric_id = both.metric_id
left join named_branch on named_branch.branch_id = both.scope_id
left join district on district.district_code = both.scope_id
order by
  only_in != '',
  is_target_crossed desc,
  transform(both.scope_kind, ['bureau', 'district', 'branch'], [1, 2, 3], 4),
  abs(ifNull(change, 0)) / greatest(abs(ifNull(earlier_value, 0)), abs(ifNull(later_value, 0)), 0.000001) desc,
  both.metric_id, both.period_start, both.scope_id
settings join_use_nulls = 0
