select
  roster.day as day,
  roster.branch_id as branch_id,
  roster.district_code as district_code,
  roster.person_key as person_key,
  '' as subject,
  (roster.day, roster.person_key) in (select exempt.day, exempt.person_key from exempt) as numerator,
  1 as denominator
from roster
