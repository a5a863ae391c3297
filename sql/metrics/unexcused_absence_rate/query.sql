select
  held_on as day,
  branch_id,
  district_code,
  person_key,
  activity_id as subject,
  status = 5 as numerator,
  1 as denominator
from attendance
where is_expected
