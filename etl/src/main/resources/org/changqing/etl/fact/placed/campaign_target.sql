select
  target.campaign_target_id, target.campaign_id, campaign.kind as campaign_kind, target.person_key,
  campaign.window_from, campaign.window_to, campaign.window_to - 1 as last_day,
  campaign.window_to - 1 as place_day
from record_campaign_target as target
join record_campaign as campaign on campaign.campaign_id = target.campaign_id
where campaign.window_to - 1 <= :as_of
