with in_need as (
  select distinct state_day.day as day, need.person_key as person_key
  from care_need as need
  cross join state_day
  where need.valid_from <= state_day.day and state_day.day < need.valid_to
),
visited as (
  select distinct state_day.day as day, visit.person_key as person_key
  from care_visit as visit
  cross join state_day
  where visit.visited_on <= state_day.day and visit.visited_on >= addDays(state_day.day, -89)
)
select
  place.day as day,
  place.branch_id as branch_id,
  place.district_code as district_code,
  place.person_key as person_key,
  '' as subject,
  1 as numerator,
  null as denominator
from person_day as place
inner join person on person.person_key = place.person_key
where (person.died_on is null or person.died_on > place.day)
  and (place.day, place.person_key) in (select in_need.day, in_need.person_key from in_need)
  and (place.day, place.person_key) not in (select visited.day, visited.person_key from visited)
