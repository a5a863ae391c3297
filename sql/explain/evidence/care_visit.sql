select care_visit_id as key, care_visit_id as subject, person_key, '' as branch_id, visited_on as day,
  toString((person_key, visited_on, mode)) as content
from care_visit
