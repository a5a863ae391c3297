with counted as (
  select
    given.campaign_id as campaign_id,
    given.item as item,
    scope.1 as scope_kind,
    scope.2 as scope_id,
    min(given.given_on) as first_on,
    max(given.given_on) as last_on,
    count() as times,
    uniqExact(given.person_key) as persons,
    sum(given.quantity) as quantity
  from distribution as given
  array join [('branch', given.branch_id), ('district', toString(given.district_code)), ('bureau', 'all')] as scope
  where scope.2 != ''
  group by campaign_id, item, scope_kind, scope_id
)
select
  toDate32('1970-01-01') as period,
  counted.campaign_id as campaign_id,
  campaign.name as name,
  toString(counted.item) as item,
  counted.first_on as first_on,
  counted.last_on as last_on,
  counted.scope_kind as scope_kind,
  counted.scope_id as scope_id,
  toUInt8(transform(counted.scope_kind, ['bureau', 'district', 'branch'], [3, 2, 1], 0)) as scope_rank,
  if(counted.scope_kind = 'branch', branches.branch_name, '') as branch_name,
  multiIf(counted.scope_kind = 'branch', branches.district_name, counted.scope_kind = 'district', if(district.name = '', counted.scope_id, district.name), '') as district_name,
  counted.times as times,
  counted.persons as persons,
  counted.quantity as quantity
from counted
left join campaign as campaign on campaign.campaign_id = counted.campaign_id
left join branches on branches.branch_id = counted.scope_id
left join district as district on district.district_code = counted.scope_id
settings join_use_nulls = 0
