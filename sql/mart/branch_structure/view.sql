create or replace view mart.branch_structure ${on_cluster} (
  branch_id String comment '支部编号 | Branch',
  branch_name String comment '支部 | Latest name',
  district_name String comment '区 | District on the as-of day, of a dissolved branch its last; empty = none',
  kind_zh String comment '类别 | 离退休 or 在职',
  kind_en String comment '类别（英文） | retired or staff',
  is_active Bool comment '现有支部 | Founded and not dissolved on the as-of day',
  members UInt64 comment '党员数 | On its roster on the as-of day',
  full_members UInt64 comment '正式党员 | Of them full members',
  committee UInt64 comment '支委人数 | Distinct office holders',
  is_over_50 Bool comment '超过50人 | More than 50 members',
  lacks_committee Bool comment '应设未设支委会 | At least 7 full members and fewer than 3 office holders',
  standing LowCardinality(String) comment '达标情况 | met, missed, or plain (dissolved)',
  state_zh String comment '状况 | State in Chinese',
  state_en String comment '状态（英文） | State in English',
  order_no UInt32 comment '次序 | Order of the list: what wants attention first'
)
sql security none
comment '每行一个现有或曾有的支部：规模、支委会与去向 | One row per Party branch that is or was: size, committee and what became of it.'
as
with
  (select run_context.as_of from core.run_context as run_context) as today,
  member as (
    select roster.branch_id as branch_id, count() as members, countIf(person.party_status = 'full') as full_members
    from core.roster as roster
    inner join core.person as person on person.person_key = roster.person_key
    where roster.day = today
    group by roster.branch_id
  ),
  officer as (
    select holder.branch_id as branch_id, uniqExact(holder.person_key) as committee
    from core.office_holder as holder
    where holder.day = today
    group by holder.branch_id
  ),
  last_place as (
    select version.branch_id as branch_id, argMax(toString(version.district_code), version.valid_from) as district_code
    from core.branch_version as version
    where version.valid_from <= today
    group by version.branch_id
  )
select
  branch.branch_id as branch_id,
  branches.branch_name as branch_name,
  if(district.name = '', last_place.district_code, district.name) as district_name,
  if(branch.kind = 'staff', '在职', '离退休') as kind_zh,
  if(branch.kind = 'staff', 'staff', 'retired') as kind_en,
  branches.is_active as is_active,
  member.members as members,
  member.full_members as full_members,
  officer.committee as committee,
  toBool(branches.is_active and members > 50) as is_over_50,
  toBool(branches.is_active and full_members >= 7 and committee < 3) as lacks_committee,
  multiIf(not branches.is_active, 'plain', is_over_50 or lacks_committee, 'missed', 'met') as standing,
  ifNull(multiIf(
    not branches.is_active and branch.merged_into != '', concat(formatDateTime(branch.dissolved_on, '%Y-%m-%d'), ' 并入 ', if(successor.branch_name = '', branch.merged_into, successor.branch_name)),
    not branches.is_active, concat(formatDateTime(branch.dissolved_on, '%Y-%m-%d'), ' 撤销'),
    is_over_50 and lacks_committee, '■ 超过50人；■ 未设支委会',
    is_over_50, '■ 超过50人',
    lacks_committee, '■ 应设未设支委会',
    '● 正常'
  ), '') as state_zh,
  ifNull(multiIf(
    not branches.is_active and branch.merged_into != '', concat('merged on ', formatDateTime(branch.dissolved_on, '%Y-%m-%d'), ' into ', if(successor.branch_name = '', branch.merged_into, successor.branch_name)),
    not branches.is_active, concat('dissolved on ', formatDateTime(branch.dissolved_on, '%Y-%m-%d')),
    is_over_50 and lacks_committee, '■ over 50; ■ no committee',
    is_over_50, '■ over 50',
    lacks_committee, '■ no committee',
    '● in order'
  ), '') as state_en,
  toUInt32(multiIf(standing = 'missed', 0, standing = 'met', 1000, 2000)) + toUInt32(100 - least(members, 100)) as order_no
from core.branch as branch
inner join mart.branches as branches on branches.branch_id = branch.branch_id
left join mart.branches as successor on successor.branch_id = branch.merged_into
left join member on member.branch_id = branch.branch_id
left join officer on officer.branch_id = branch.branch_id
left join last_place on last_place.branch_id = branch.branch_id
left join core.district as district on district.district_code = last_place.district_code
where ifNull(branch.founded_on <= today, true)
settings join_use_nulls = 0
