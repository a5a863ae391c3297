select
  care_visit_id, person_key, visited_on, visited_on as place_day, mode, occasion, relief_fen,
  recorded_at_day
from record_care_visit
where visited_on <= :as_of
