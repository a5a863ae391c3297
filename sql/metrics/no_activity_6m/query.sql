with
  windows as (
    select
      day,
      toDate32(if(toDayOfMonth(addDays(day, 1)) = 1, addMonths(addDays(day, 1), -6), addMonths(toStartOfMonth(day), -6))) as window_from,
      toDate32(addMonths(window_from, 6)) as window_to
    from state_day
  ),
  members_throughout as (
    select windows.day as day, member.person_key as person_key
    from member_interval as member
    cross join windows
    where member.valid_from <= windows.day and windows.window_from < member.valid_to
    group by windows.day, windows.window_from, member.person_key
    having sum(dateDiff('day',
        greatest(member.valid_from, windows.window_from), least(member.valid_to, addDays(windows.day, 1))))
      = dateDiff('day', windows.window_from, addDays(windows.day, 1))
  ),
  active_months as (
    select distinct person_key, held_on - (toDayOfMonth(held_on) - 1) as month
    from attendance
    where status in (1, 2, 7)
  ),
  active as (
    select windows.day, active_months.person_key
    from active_months
    cross join windows
    where windows.window_from <= active_months.month and active_months.month < windows.window_to
  )
select
  roster.day as day,
  roster.branch_id as branch_id,
  roster.district_code as district_code,
  roster.person_key as person_key,
  '' as subject,
  1 as numerator,
  null as denominator
from roster
where (roster.day, roster.person_key) not in (select exempt.day, exempt.person_key from exempt)
  and (roster.day, roster.person_key) in (select day, person_key from members_throughout)
  and (roster.day, roster.person_key) not in (select day, person_key from active)
