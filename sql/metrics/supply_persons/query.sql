select
  given_on as day,
  branch_id,
  district_code,
  person_key,
  distribution_id as subject,
  1 as numerator,
  null as denominator
from distribution
