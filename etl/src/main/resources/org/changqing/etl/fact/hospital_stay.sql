select
  hospital_stay_id, person_key, admitted_on, discharged_on, branch_id,
  place_district as district_code
from placed_hospital_stay
