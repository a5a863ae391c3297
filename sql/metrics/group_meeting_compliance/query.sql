with due_group as (
  select distinct due.period_start as month, due.branch_id as branch_id, due.district_code as district_code, member.group_no as group_no
  from due_period as due
  inner join member_interval as member on member.branch_id = due.branch_id
  where due.period_kind = 'month' and member.group_no is not null
    and member.valid_from <= due.period_start and due.period_start < member.valid_to
)
select
  month as day,
  branch_id,
  district_code,
  0 as person_key,
  concat(branch_id, '/', toString(assumeNotNull(group_no))) as subject,
  (branch_id, month, assumeNotNull(group_no)) in (
    select held_month.branch_id, held_month.month, assumeNotNull(held_month.group_no)
    from held_month
    where held_month.kind = 'group_meeting' and held_month.group_no is not null
  ) as numerator,
  1 as denominator
from due_group
