select branch_id as key, '' as subject, toUInt64(0) as person_key, branch_id, valid_from as day,
  toString((name, district_code, valid_from, valid_to)) as content
from branch_version
