select talk_id, person_key, other_person_key, held_on, held_on as place_day, recorded_at_day
from record_talk
where held_on <= :as_of
