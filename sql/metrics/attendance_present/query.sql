select
  held_on as day,
  branch_id,
  district_code,
  person_key,
  activity_id as subject,
  1 as numerator,
  null as denominator
from attendance
where is_present
