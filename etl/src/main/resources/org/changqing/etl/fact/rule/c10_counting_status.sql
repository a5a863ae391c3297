-- C10: of a person's rows at one activity the status that counts is the first of these that occurs
select
  activity_id, person_key,
  element_at(
    array(1, 2, 7, 6, 4, 3, 5),
    cast(min(array_position(array(1, 2, 7, 6, 4, 3, 5), cast(status_code as int))) as int)) as status
from record_attendance
group by activity_id, person_key
