select distribution_id, campaign_id, person_key, item, quantity, given_on, given_on as place_day
from record_distribution
where given_on <= :as_of
