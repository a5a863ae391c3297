-- By campaign what festival_visit_coverage counts by period; where the cell of its month is hidden, the campaign is. Of campaigns that end
-- in one month only the bureau's figures are told, and these only if none is small: the others are their month's cell less them.
with
  (select metric.suppressed_below from metric as metric where metric.metric_id = 'festival_visit_coverage') as size,
  visit as (
    select distinct target.campaign_target_id as campaign_target_id
    from campaign_target as target
    inner join care_visit as visit on visit.person_key = target.person_key
    where visit.mode in ('home', 'hospital') and visit.visited_on >= target.window_from and visit.visited_on < target.window_to
  ),
  hidden as (
    select period_start as month, toString(scope_kind) as scope_kind, scope_id
    from suppressed_cell
    where metric_id = 'festival_visit_coverage' and period_kind = 'month'
  ),
  counted as (
    select
      target.campaign_id as campaign_id,
      scope.1 as scope_kind,
      scope.2 as scope_id,
      any(target.window_from) as window_from,
      any(target.last_day) as last_day,
      count() as on_list,
      countIf(target.campaign_target_id in (select visit.campaign_target_id from visit)) as reached,
      (reached > 0 and reached < size) or on_list < size as is_small
    from campaign_target as target
    inner join person as person on person.person_key = target.person_key
    array join [('branch', target.branch_id), ('district', toString(target.district_code)), ('bureau', 'all')] as scope
    where target.campaign_kind = 'festival' and scope.2 != '' and (person.died_on is null or person.died_on > target.window_from)
    group by campaign_id, scope_kind, scope_id
  ),
  judged as (
    select
      counted.*,
      toDate32(toStartOfMonth(last_day)) as month,
      uniqExact(campaign_id) over (partition by month) > 1 as is_shared,
      max(is_small) over (partition by month, scope_kind, scope_id)
        or (is_shared and scope_kind != 'bureau')
        or (month, scope_kind, scope_id) in (select hidden.month, hidden.scope_kind, hidden.scope_id from hidden) as is_hidden
    from counted
  )
select
  toDate32('1970-01-01') as period,
  judged.campaign_id as campaign_id,
  campaign.name as name,
  judged.window_from as window_from,
  judged.last_day as last_day,
  judged.scope_kind as scope_kind,
  judged.scope_id as scope_id,
  toUInt8(transform(judged.scope_kind, ['bureau', 'district', 'branch'], [3, 2, 1], 0)) as scope_rank,
  if(judged.scope_kind = 'branch', branches.branch_name, '') as branch_name,
  multiIf(judged.scope_kind = 'branch', branches.district_name, judged.scope_kind = 'district', if(district.name = '', judged.scope_id, district.name), '') as district_name,
  if(judged.is_hidden, null, judged.on_list) as targets,
  if(judged.is_hidden, null, judged.reached) as visited,
  visited / targets as share,
  multiIf(share is null, 'missing', share >= 1, 'met', share >= 0.9, 'near', 'missed') as standing,
  ifNull(if(share is null, '不公开', concat(toString(visited), ' / ', toString(targets), '，', toString(round(share * 100)), '%', transform(standing, ['met', 'near', 'missed'], [' ● 全部', ' ▲ 接近', ' ■ 不足'], ''))), '') as shown_zh,
  ifNull(if(share is null, 'withheld', concat(toString(visited), ' / ', toString(targets), ', ', toString(round(share * 100)), '%', transform(standing, ['met', 'near', 'missed'], [' ● all', ' ▲ near', ' ■ short'], ''))), '') as shown_en
from judged
inner join campaign as campaign on campaign.campaign_id = judged.campaign_id
left join branches on branches.branch_id = judged.scope_id
left join district as district on district.district_code = judged.scope_id
settings join_use_nulls = 0
