select
  due.period_start as day,
  due.branch_id as branch_id,
  due.district_code as district_code,
  0 as person_key,
  due.branch_id as subject,
  (due.branch_id, due.period_start) in (
    select branch_id, month from held_month where kind = 'committee_meeting'
  ) as numerator,
  1 as denominator
from due_period as due
where due.period_kind = 'month'
  and (due.branch_id, due.period_start) in (
    select office.branch_id, month.period_start
    from office_interval as office
    cross join due_period as month
    where month.period_kind = 'month' and month.branch_id = office.branch_id
      and office.valid_from <= month.period_start and month.period_start < office.valid_to
    group by office.branch_id, month.period_start
    having uniqExact(office.person_key) >= 3
  )
