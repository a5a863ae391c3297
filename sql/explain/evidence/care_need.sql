select care_need_id as key, '' as subject, person_key, '' as branch_id, valid_from as day,
  toString((person_key, kind, valid_from, valid_to)) as content
from care_need
