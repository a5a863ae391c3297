-- The published cells that lie in one: its branches, or the months of it. The worst first.
with
${tables},
  shown as (
${shown}
  ),
  last as (
    select max(last_day) as day from period
    where period.period_kind = {period_kind:String} and period.period_start = {period_start:Date32}
  ),
  named_branch as (
    select version.branch_id as branch_id, argMax(version.name, version.valid_from) as name
    from branch_version as version
    where version.valid_from <= (select last.day from last)
    group by version.branch_id
  ),
  here as (
    select place.branch_id as branch_id
    from branch_place as place
    where ({scope_kind:String} = 'bureau' or place.district_code = {scope_id:String})
      and place.valid_from <= (select last.day from last) and place.valid_to > {period_start:Date32}
  )
select
  shown.scope_id as scope_id,
  named_branch.name as scope_name,
  shown.period_start as period_start,
  shown.numerator as numerator,
  shown.denominator as denominator,
  shown.value as value,
  shown.status as status
from shown
left join named_branch on named_branch.branch_id = shown.scope_id
where shown.metric_id = {metric_id:String} and (
  {by:String} = 'branch' and shown.scope_kind = 'branch' and shown.scope_id in (select here.branch_id from here)
    and shown.period_kind = {period_kind:String} and shown.period_start = {period_start:Date32}
  or {by:String} = 'month' and shown.scope_kind = {scope_kind:String} and shown.scope_id = {scope_id:String}
    and shown.period_kind = 'month'
    and shown.period_start >= {period_start:Date32} and shown.period_start <= (select last.day from last)
)
order by
  period_start,
  if({direction:String} = 'down', -shown.value, shown.value),
  scope_id
settings join_use_nulls = 0
