select concat(toString(person_key), '/', toString(valid_from)) as key, '' as subject, person_key, '' as branch_id, valid_from as day,
  toString(valid_to) as content
from exemption_interval
