select toString(person_key) as key, '' as subject, person_key, '' as branch_id, toDate32('1900-01-01') as day,
  residence_district as content
from person
