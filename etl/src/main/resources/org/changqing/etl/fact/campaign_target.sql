select
  campaign_target_id, campaign_id, campaign_kind, person_key, window_from, window_to, last_day,
  branch_id, place_district as district_code
from placed_campaign_target
