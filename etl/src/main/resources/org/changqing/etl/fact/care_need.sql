select care_need_id, person_key, kind, valid_from, coalesce(valid_to, :open) as valid_to
from record_care_need
where valid_from <= :as_of
