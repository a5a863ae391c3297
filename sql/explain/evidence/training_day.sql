select training_day_id as key, '' as subject, person_key, '' as branch_id, trained_on as day,
  toString((person_key, kind, is_central, trained_on, hours)) as content
from training_day
