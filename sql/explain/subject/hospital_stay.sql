-- Stays in hospital: their days.
select
  hospital_stay_id as subject,
  person_key,
  concat('住院 ', toString(admitted_on), ' – ', ifNull(toString(discharged_on), '')) as title_zh,
  concat('in hospital ', toString(admitted_on), ' – ', ifNull(toString(discharged_on), '')) as title_en,
  '' as detail_zh,
  '' as detail_en
from hospital_stay
