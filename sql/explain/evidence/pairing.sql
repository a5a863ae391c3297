select pairing_id as key, '' as subject, person_key, '' as branch_id, valid_from as day,
  toString((person_key, valid_from, valid_to)) as content
from pairing
