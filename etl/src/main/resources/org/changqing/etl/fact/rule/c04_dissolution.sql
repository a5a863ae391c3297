select branch_id, dissolved_on, coalesce(merged_into, '') as merged_into
from record_branch
where dissolved_on is not null
