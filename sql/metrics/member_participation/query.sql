-- Denominator: a row per member, month and stretch in one branch and district. Numerator: a row per presence.
-- Somebody counts in a cell when both kinds of row lie in it.
select
  greatest(member.valid_from, place.valid_from, month.month) as day,
  member.branch_id as branch_id,
  place.district_code as district_code,
  member.person_key as person_key,
  '' as subject,
  0 as numerator,
  1 as denominator
from member_interval as member
inner join branch_place as place on place.branch_id = member.branch_id
cross join calendar_month as month
where member.valid_from < place.valid_to and place.valid_from < member.valid_to
  and day < least(member.valid_to, place.valid_to) and day <= month.last_day
union all
select held_on, branch_id, district_code, person_key, activity_id, 1, 0
from attendance
where is_present
