-- States count as distinct persons of the cell; in a ratio, those of the denominator only.
select
  period_kind,
  period_start,
  scope_kind,
  scope_id,
  toDecimal64(countIf(is_counted and (is_base or not {is_ratio:Bool})), 2) as numerator,
  toDecimal64(countIf(is_base), 2) as denominator
from (
  select
    period.period_kind as period_kind,
    period.period_start as period_start,
    scope.1 as scope_kind,
    scope.2 as scope_id,
    max(by_day.is_counted) as is_counted,
    max(by_day.is_base) as is_base
  from (
    select
      day,
      branch_id,
      toString(district_code) as district_code,
      person_key,
      max(numerator > 0) as is_counted,
      max(ifNull(denominator, 0) > 0) as is_base
    from behind
    group by day, branch_id, district_code, person_key
  ) as by_day
  inner join period on period.last_day = by_day.day
  array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
  where scope.2 != ''
  group by period_kind, period_start, scope_kind, scope_id, by_day.person_key
)
group by period_kind, period_start, scope_kind, scope_id
