-- The measured cells of sensitive metrics in one year, with the districts that a branch is a part of: for a state that of the last
-- day, for events those of any day. Besides, what mart.care_bands and mart.hospital_queue count on the as-of day; ordered by what is
-- hidden together.
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
  ),
  (select run_context.as_of from run_context) as as_of,
  part as (
    select 'unvisited_90d' as metric_id, toString(band) as kind, branch_id, district_code from care_band
    union all
    select 'hospital_queue' as metric_id, toString(stage) as kind, branch_id, district_code from hospital_stage
  ),
  counted as (
    select metric_id, scope.1 as scope_kind, scope.2 as scope_id, groupArray(kind) as found
    from part
    array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
    where scope.2 != '' and toDate32(toStartOfYear(as_of)) = {year:Date32}
    group by metric_id, scope_kind, scope_id
  )
select metric_id, period_kind, period_start, last_day, scope_kind, scope_id, districts, numerator, denominator, suppressed_below
from (
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
  union all
  select
    counted.metric_id as metric_id,
    arrayJoin(if(counted.metric_id = 'unvisited_90d',
      ['within_30', 'within_60', 'within_89', 'overdue', 'never'],
      ['inside', 'inside_unvisited', 'followup_open', 'followup_missed']
    )) as period_kind,
    as_of as period_start,
    as_of as last_day,
    counted.scope_kind as scope_kind,
    counted.scope_id as scope_id,
    groupUniqArrayIf(toString(place.district_code), place.district_code != '' and counted.scope_kind = 'branch') as districts,
    toInt64(countEqual(any(counted.found), period_kind)) as numerator,
    toInt64(0) as denominator,
    (select max(metric.suppressed_below) from metric) as suppressed_below
  from counted
  left join branch_place as place
    on place.branch_id = counted.scope_id and place.valid_from <= as_of and as_of < place.valid_to
  group by counted.metric_id, counted.scope_kind, counted.scope_id
)
order by transform(metric_id, {metrics:Array(String)}, {families:Array(String)}, metric_id)
settings join_use_nulls = 0
