select concat(toString(person_key), '/', toString(studied_on)) as key, concat('@', toString(studied_on)) as subject, person_key, '' as branch_id, studied_on as day,
  toString(hours) as content
from study_hours
