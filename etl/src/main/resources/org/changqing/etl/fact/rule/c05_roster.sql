-- C5: a branch's roster on day d is everybody with valid_from <= d < valid_to
select person_key, branch_id, group_no, valid_from, valid_to
from fact_member_interval
