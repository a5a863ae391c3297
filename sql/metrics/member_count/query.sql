select
  roster.day as day,
  roster.branch_id as branch_id,
  roster.district_code as district_code,
  roster.person_key as person_key,
  '' as subject,
  1 as numerator,
  null as denominator
from roster
