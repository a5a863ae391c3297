select activity_id, person_key, is_expected, is_present, status
from attendance
where is_present != (is_expected and status in (1, 2))
