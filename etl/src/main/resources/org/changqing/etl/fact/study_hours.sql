select person_key, studied_on, branch_id, branch_district as district_code, hours
from placed_study_hours
