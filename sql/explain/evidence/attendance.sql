-- No row of the source is no record: a first status is an added one. Who is expected follows from rosters, offices and exemptions.
select concat(activity_id, '/', toString(person_key)) as key, activity_id as subject, person_key, '' as branch_id, held_on as day,
  toString(status) as content
from attendance
where status != 0
