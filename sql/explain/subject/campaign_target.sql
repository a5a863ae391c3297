-- Who is on the list of a campaign: its name.
select target.campaign_target_id as subject, target.person_key as person_key, campaign.name as title_zh, campaign.name as title_en,
  '' as detail_zh,
  '' as detail_en
from campaign_target as target
inner join campaign on campaign.campaign_id = target.campaign_id
