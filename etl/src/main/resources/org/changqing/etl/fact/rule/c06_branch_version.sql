select branch_version_id, branch_id, name, district_code, valid_from, coalesce(valid_to, :open) as valid_to
from record_branch_version
where valid_from < coalesce(valid_to, :open)
