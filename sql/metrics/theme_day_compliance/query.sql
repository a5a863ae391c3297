select
  due.period_start as day,
  due.branch_id as branch_id,
  due.district_code as district_code,
  0 as person_key,
  due.branch_id as subject,
  (due.branch_id, due.period_start) in (
    select branch_id, month from held_month where kind = 'theme_day'
  ) as numerator,
  1 as denominator
from due_period as due
where due.period_kind = 'month'
