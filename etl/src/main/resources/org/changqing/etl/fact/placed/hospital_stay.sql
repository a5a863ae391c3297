-- A discharge after as_of is not known yet
with stay as (
  select
    hospital_stay_id, person_key, admitted_on,
    case when discharged_on <= :as_of then discharged_on end as discharged_on
  from record_hospital_stay
  where admitted_on <= :as_of
)
select hospital_stay_id, person_key, admitted_on, discharged_on, discharged_on as place_day
from stay
