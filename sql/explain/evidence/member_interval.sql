select toString(person_key) as key, '' as subject, person_key, branch_id, valid_from as day,
  toString((branch_id, group_no, valid_from, valid_to)) as content
from member_interval
