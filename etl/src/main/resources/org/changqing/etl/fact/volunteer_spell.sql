select volunteer_spell_id, person_key, role, valid_from, coalesce(valid_to, :open) as valid_to
from record_volunteer_spell
where valid_from <= :as_of
