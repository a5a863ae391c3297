-- C8: in force from its approval on; never when not approved
with exemption as (
  select
    person_key, greatest(valid_from, approved_on) as valid_from, coalesce(valid_to, :open) as valid_to
  from record_exemption
  where approved_on is not null
)
select person_key, valid_from, valid_to
from exemption
where valid_from < valid_to
