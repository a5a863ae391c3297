select
  training_result_id, class_id, kind, person_key, result, ends_on, branch_id,
  place_district as district_code
from placed_training_result
