select
  ends_on as day,
  branch_id,
  district_code,
  person_key,
  training_result_id as subject,
  result = 'completed' as numerator,
  1 as denominator
from training_result
