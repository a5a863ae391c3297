select pairing_id, person_key, helper_key, valid_from, coalesce(valid_to, :open) as valid_to
from record_pairing
where valid_from <= :as_of
