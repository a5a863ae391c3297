select hospital_stay_id as key, hospital_stay_id as subject, person_key, '' as branch_id, ifNull(discharged_on, admitted_on) as day,
  toString((person_key, admitted_on, discharged_on)) as content
from hospital_stay
