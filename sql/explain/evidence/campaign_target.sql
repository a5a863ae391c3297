select campaign_target_id as key, campaign_target_id as subject, person_key, '' as branch_id, last_day as day,
  toString((person_key, campaign_kind, window_from, window_to)) as content
from campaign_target
