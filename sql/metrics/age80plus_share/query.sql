select
  roster.day as day,
  roster.branch_id as branch_id,
  roster.district_code as district_code,
  roster.person_key as person_key,
  '' as subject,
  addYears(person.born_on, 80) <= roster.day as numerator,
  1 as denominator
from roster
inner join person on person.person_key = roster.person_key
where person.born_on is not null
