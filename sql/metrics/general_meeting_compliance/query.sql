select
  due.period_start as day,
  due.branch_id as branch_id,
  due.district_code as district_code,
  0 as person_key,
  due.branch_id as subject,
  (due.branch_id, due.period_start) in (
    select branch_id, toDate32(toStartOfQuarter(month)) from held_month where kind = 'general_meeting'
  ) as numerator,
  1 as denominator
from due_period as due
where due.period_kind = 'quarter'
