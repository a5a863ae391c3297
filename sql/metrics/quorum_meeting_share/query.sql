with meeting as (
  select
    held_on,
    branch_id,
    district_code,
    activity_id,
    vote,
    countIf(is_expected) as expected,
    countIf(is_present) as present
  from attendance
  where vote != '' and party_status = 'full'
  group by held_on, branch_id, district_code, activity_id, vote
)
select
  held_on as day,
  branch_id,
  district_code,
  0 as person_key,
  activity_id as subject,
  multiIf(
    vote = 'ordinary', 2 * present >= expected,
    vote = 'admission', 2 * present > expected,
    vote = 'election', 5 * present >= 4 * expected,
    false
  ) as numerator,
  1 as denominator
from meeting
where expected > 0
