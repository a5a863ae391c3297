select
  held_on as day,
  branch_id,
  district_code,
  person_key,
  activity_id as subject,
  is_present as numerator,
  1 as denominator
from attendance
where is_expected
