-- Each cell of a sensitive metric stands here twice, as it is and as it may be told; a row policy shows the one or the other. A change
-- against the period before compares what the same readers see.
with
  told as (
    select
      metric_id, period_kind, period_start, scope_kind, scope_id, toNullable(numerator) as numerator, denominator, value, status, is_open,
      if(is_sensitive, 'care', 'all') as audience
    from metric_value
    union all
    select metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status, is_open, 'others' as audience
    from suppressed_value
  ),
  valued as (
    select
      *,
      lagInFrame(toNullable(period_start)) over series as previous_start,
      lagInFrame(value) over series as lagged_value
    from told
    window series as (
      partition by metric_id, period_kind, scope_kind, scope_id, audience
      order by period_start
      rows between 1 preceding and current row
    )
  ),
  named as (
    select
      period.period_kind as period_kind,
      period.period_start as period_start,
      version.branch_id as branch_id,
      argMax(version.name, version.valid_from) as branch_name,
      anyIf(version.district_code, period.last_day < version.valid_to) as district_code
    from period
    cross join branch_version as version
    where version.valid_from <= period.last_day
    group by period.period_kind, period.period_start, version.branch_id
  )
select
  toDate32(toStartOfYear(cell.period_start)) as period,
  cell.audience as audience,
  cell.metric_id as metric_id,
  metric.name_zh as metric_name_zh,
  metric.name_en as metric_name_en,
  metric.unit as unit,
  metric.direction as direction,
  cell.period_kind as period_kind,
  cell.period_start as period_start,
  measured.period_end as period_end,
  measured.period_zh as period_label_zh,
  cell.is_open as is_open,
  (cell.period_kind, cell.period_start) in (select last.period_kind, max(last.period_start) from period as last group by last.period_kind) as is_latest,
  cell.scope_kind as scope_kind,
  cell.scope_id as scope_id,
  multiIf(
    cell.scope_kind = 'bureau', '全局',
    cell.scope_kind = 'district', if(district.name = '', cell.scope_id, district.name),
    if(named.branch_name = '', cell.scope_id, named.branch_name)
  ) as scope_name,
  multiIf(
    cell.scope_kind = 'district', cell.scope_id,
    cell.scope_kind = 'branch', toString(named.district_code),
    ''
  ) as district_code,
  multiIf(district_code = '', '', district.name = '', district_code, district.name) as district_name,
  cell.numerator as numerator,
  cell.denominator as denominator,
  cell.value as value,
  cell.status as status,
  metric.target as target,
  toBool(if(metric.direction = 'down', cell.value <= metric.target, cell.value >= metric.target)) as target_met,
  if(cell.previous_start = addMonths(cell.period_start, -transform(cell.period_kind, ['month', 'quarter', 'half_year', 'year'], [1, 3, 6, 12], 0)), cell.lagged_value, null) as previous_value,
  cell.value - previous_value as change
from valued as cell
inner join metric on metric.metric_id = cell.metric_id
inner join periods as measured on measured.period_kind = cell.period_kind and measured.period_start = cell.period_start
left join named
  on named.period_kind = cell.period_kind and named.period_start = cell.period_start and named.branch_id = cell.scope_id
left join district on district.district_code = if(cell.scope_kind = 'district', cell.scope_id, toString(named.district_code))
settings join_use_nulls = 0
