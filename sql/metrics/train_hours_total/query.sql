select
  studied_on as day,
  branch_id,
  district_code,
  person_key,
  '' as subject,
  hours as numerator,
  null as denominator
from study_hours
