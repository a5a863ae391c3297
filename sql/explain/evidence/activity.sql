select activity_id as key, activity_id as subject, toUInt64(0) as person_key, branch_id, held_on as day,
  toString((branch_id, kind, group_no, held_on, vote)) as content
from activity
