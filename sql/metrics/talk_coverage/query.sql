with party as (
  select held_on, person_key from talk
  union all
  select held_on, other_person_key from talk
)
select
  roster.day as day,
  roster.branch_id as branch_id,
  roster.district_code as district_code,
  roster.person_key as person_key,
  '' as subject,
  (roster.day, roster.person_key) in (
    select state_day.day, party.person_key
    from party
    inner join state_day on toYear(state_day.day) = toYear(party.held_on)
    where party.held_on <= state_day.day
  ) as numerator,
  1 as denominator
from roster
