create or replace view mart.supply_drives ${on_cluster} (
  campaign_id String comment '批次编号 | Campaign; empty = none',
  name String comment '名称 | Its name; empty = none',
  item String comment '物品 | What was handed out',
  first_on Date32 comment '首日 | Day of the first',
  last_on Date32 comment '末日 | Day of the last',
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  times UInt64 comment '人次 | Person-times',
  persons UInt64 comment '人数 | Distinct persons',
  quantity Int64 comment '件数 | Pieces'
)
sql security none
comment '每行一个发放批次、物品与范围：发了多少、给多少人 | One row per supply drive, item and scope: what was handed out to how many.'
as
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
  from core.distribution as given
  array join [('branch', given.branch_id), ('district', toString(given.district_code)), ('bureau', 'all')] as scope
  where scope.2 != ''
  group by campaign_id, item, scope_kind, scope_id
)
select
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
left join core.campaign as campaign on campaign.campaign_id = counted.campaign_id
left join mart.branches as branches on branches.branch_id = counted.scope_id
left join core.district as district on district.district_code = counted.scope_id
settings join_use_nulls = 0
