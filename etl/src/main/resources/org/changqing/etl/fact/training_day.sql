-- C11: of held classes; days outside the class's dates count too
select
  day.training_day_id, day.class_id, class.kind, class.central as is_central, day.person_key,
  day.trained_on, day.hours
from record_training_day as day
join record_training_class as class on class.class_id = day.class_id
where class.status = 'held' and day.trained_on <= :as_of
