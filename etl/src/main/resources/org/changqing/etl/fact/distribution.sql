select
  distribution_id, campaign_id, person_key, item, quantity, given_on, branch_id,
  place_district as district_code
from placed_distribution
