-- C10: present are those of the expected (C9) whose counting status is 1 or 2; the others who came are guests
select
  activity.activity_id, activity.branch_id, activity.district_code, activity.kind, activity.vote,
  activity.held_on, invited.person_key, invited.is_expected,
  invited.is_expected and invited.status in (1, 2) as is_present, invited.status, person.party_status
from c09_expected as invited
join fact_activity as activity on activity.activity_id = invited.activity_id
join fact_person as person on person.person_key = invited.person_key
