-- The event is the discharge. One after as_of is not known yet; one before admission is still one
with stay as (
  select
    hospital_stay_id, person_key, admitted_on,
    case when discharged_on <= :as_of then discharged_on end as discharged_on
  from record_hospital_stay
)
select hospital_stay_id, person_key, admitted_on, discharged_on, discharged_on as place_day
from stay
where admitted_on <= :as_of or discharged_on is not null
