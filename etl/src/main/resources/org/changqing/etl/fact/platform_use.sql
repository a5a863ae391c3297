select person_key, used_on, platform, branch_id, branch_district as district_code, events
from placed_platform_use
