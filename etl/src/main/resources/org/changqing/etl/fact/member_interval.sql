-- C4, resolved by MemberIntervals
select person_key, branch_id, group_no, valid_from, valid_to
from c04_member_interval
where valid_from <= :as_of
