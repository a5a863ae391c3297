-- With somebody else: after C3 both may be the same person
select talk_id, person_key, other_person_key, held_on, branch_id, place_district as district_code
from placed_talk
where person_key <> other_person_key
