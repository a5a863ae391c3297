select
  roster.day as day,
  roster.branch_id as branch_id,
  roster.district_code as district_code,
  roster.person_key as person_key,
  '' as subject,
  (roster.day, roster.person_key) in (
    select hours_so_far.day, hours_so_far.person_key from hours_so_far where hours_so_far.hours >= 32
  ) as numerator,
  1 as denominator
from roster
where (roster.day, roster.person_key) not in (select exempt.day, exempt.person_key from exempt)
