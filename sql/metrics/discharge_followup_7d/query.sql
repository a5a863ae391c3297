with visited as (
  select distinct stay.hospital_stay_id as hospital_stay_id
  from hospital_stay as stay
  inner join care_visit as visit on visit.person_key = stay.person_key
  where visit.mode in ('home', 'phone')
    and visit.visited_on >= stay.discharged_on and visit.visited_on <= addDays(stay.discharged_on, 7)
)
select
  assumeNotNull(stay.discharged_on) as day,
  stay.branch_id as branch_id,
  stay.district_code as district_code,
  stay.person_key as person_key,
  stay.hospital_stay_id as subject,
  stay.hospital_stay_id in (select hospital_stay_id from visited) as numerator,
  1 as denominator
from hospital_stay as stay
inner join person on person.person_key = stay.person_key
where stay.discharged_on is not null
  and addDays(stay.discharged_on, 7) <= (select as_of from run_context)
  and (person.died_on is null or person.died_on > addDays(stay.discharged_on, 7))
