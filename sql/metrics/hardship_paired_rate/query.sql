with in_need as (
  select distinct state_day.day as day, need.person_key as person_key
  from care_need as need
  cross join state_day
  where need.kind = 'hardship'
    and need.valid_from <= state_day.day and state_day.day < need.valid_to
)
select
  place.day as day,
  place.branch_id as branch_id,
  place.district_code as district_code,
  place.person_key as person_key,
  '' as subject,
  (place.day, place.person_key) in (
    select state_day.day, pairing.person_key
    from pairing
    cross join state_day
    where pairing.valid_from <= state_day.day and state_day.day < pairing.valid_to
  ) as numerator,
  1 as denominator
from person_day as place
inner join person on person.person_key = place.person_key
where (person.died_on is null or person.died_on > place.day)
  and (place.day, place.person_key) in (select in_need.day, in_need.person_key from in_need)
