select concat(toString(person_key), '/', branch_id) as key, '' as subject, person_key, branch_id, valid_from as day,
  toString((post_code, valid_from, valid_to)) as content
from office_interval
