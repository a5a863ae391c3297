select
  result.training_result_id, result.class_id, class.kind, result.person_key, result.result,
  class.ends_on, class.ends_on as place_day
from record_training_result as result
join record_training_class as class on class.class_id = result.class_id
where class.status = 'held' and class.ends_on <= :as_of
