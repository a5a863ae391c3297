select training_result_id as key, training_result_id as subject, person_key, '' as branch_id, ends_on as day,
  toString((person_key, result, ends_on)) as content
from training_result
