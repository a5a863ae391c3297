-- C6, resolved by BranchDistricts
select branch_id, name, district_code, valid_from, valid_to
from c06_branch_version
where valid_from <= :as_of
