with visited as (
  select distinct target.campaign_target_id as campaign_target_id
  from campaign_target as target
  inner join care_visit as visit on visit.person_key = target.person_key
  where visit.mode in ('home', 'hospital')
    and visit.visited_on >= target.window_from and visit.visited_on < target.window_to
)
select
  target.last_day as day,
  target.branch_id as branch_id,
  target.district_code as district_code,
  target.person_key as person_key,
  target.campaign_target_id as subject,
  target.campaign_target_id in (select campaign_target_id from visited) as numerator,
  1 as denominator
from campaign_target as target
inner join person on person.person_key = target.person_key
where target.campaign_kind = 'festival'
  and (person.died_on is null or person.died_on > target.window_from)
