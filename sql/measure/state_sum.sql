-- States count as rows, in every period whose last day is their day.
select
  period.period_kind as period_kind,
  period.period_start as period_start,
  scope.1 as scope_kind,
  scope.2 as scope_id,
  sum(by_day.numerator) as numerator,
  sum(by_day.denominator) as denominator
from (
  select
    day,
    branch_id,
    toString(district_code) as district_code,
    sum(toDecimal64(numerator, 2)) as numerator,
    sum(toDecimal64(ifNull(denominator, 0), 2)) as denominator
  from behind
  group by day, branch_id, district_code
) as by_day
inner join period on period.last_day = by_day.day
array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
where scope.2 != ''
group by period_kind, period_start, scope_kind, scope_id
