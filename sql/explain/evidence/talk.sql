select talk_id as key, '' as subject, arrayJoin([talk.person_key, other_person_key]) as person_key, '' as branch_id, held_on as day,
  toString((talk.person_key, other_person_key, held_on)) as content
from talk
