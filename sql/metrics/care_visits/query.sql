select
  visited_on as day,
  branch_id,
  district_code,
  person_key,
  care_visit_id as subject,
  1 as numerator,
  null as denominator
from care_visit
