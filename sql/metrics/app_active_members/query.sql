select
  used_on as day,
  branch_id,
  district_code,
  person_key,
  platform as subject,
  1 as numerator,
  null as denominator
from platform_use
where branch_id != ''
