select
  care_visit_id, person_key, visited_on, mode, occasion, relief_fen, branch_id,
  place_district as district_code
from placed_care_visit
