-- The measured cells of sensitive metrics in one year, with the districts that a branch is a part of: for a state that of the last
-- day, for events those of any day.
with
  placed as (
    select
      period.period_kind as period_kind,
      period.period_start as period_start,
      place.branch_id as branch_id,
      groupUniqArray(toString(place.district_code)) as districts,
      groupUniqArrayIf(toString(place.district_code), place.valid_to > period.last_day) as last_districts
    from period
    cross join branch_place as place
    where place.valid_from <= period.last_day and period.period_start < place.valid_to and place.district_code != ''
      and toDate32(toStartOfYear(period.period_start)) = {year:Date32}
    group by period.period_kind, period.period_start, place.branch_id
  )
select
  cell.metric_id as metric_id,
  cell.period_kind as period_kind,
  cell.period_start as period_start,
  period.last_day as last_day,
  cell.scope_kind as scope_kind,
  cell.scope_id as scope_id,
  if(cell.metric_id in {states:Array(String)}, placed.last_districts, placed.districts) as districts,
  toInt64(cell.numerator) as numerator,
  toInt64(ifNull(cell.denominator, 0)) as denominator,
  metric.suppressed_below as suppressed_below
from ops.measured as cell
inner join period on period.period_kind = cell.period_kind and period.period_start = cell.period_start
inner join metric on metric.metric_id = cell.metric_id
left join placed
  on cell.scope_kind = 'branch' and placed.branch_id = cell.scope_id
  and placed.period_kind = cell.period_kind and placed.period_start = cell.period_start
where cell.is_sensitive and toDate32(toStartOfYear(cell.period_start)) = {year:Date32}
settings join_use_nulls = 0
