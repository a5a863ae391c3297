select training_target_id, plan_id, kind, person_key, window_from, window_to
from record_training_target
where window_from <= :as_of
