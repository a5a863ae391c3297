-- Events count as rows, in every period that contains their day.
select
  period_month.period_kind as period_kind,
  period_month.period_start as period_start,
  scope.1 as scope_kind,
  scope.2 as scope_id,
  sum(by_month.numerator) as numerator,
  sum(by_month.denominator) as denominator
from (
  select
    day - (toDayOfMonth(day) - 1) as month,
    branch_id,
    toString(district_code) as district_code,
    sum(toDecimal64(numerator, 2)) as numerator,
    sum(toDecimal64(ifNull(denominator, 0), 2)) as denominator
  from behind
  where day <= (select as_of from run_context)
  group by month, branch_id, district_code
) as by_month
inner join period_month on period_month.month = by_month.month
array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
where scope.2 != ''
group by period_kind, period_start, scope_kind, scope_id
