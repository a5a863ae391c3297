select person_key, branch_id, post_code, valid_from, valid_to
from c07_office_holder
where valid_from <= :as_of
