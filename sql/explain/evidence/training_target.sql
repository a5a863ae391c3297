select training_target_id as key, training_target_id as subject, person_key, '' as branch_id, window_from as day,
  toString((person_key, kind, window_from, window_to)) as content
from training_target
