select person_key, valid_from, valid_to
from c08_exemption
where valid_from <= :as_of
