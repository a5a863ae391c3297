with
  (select run_context.as_of from run_context as run_context) as today,
  member as (
    select roster.branch_id as branch_id, count() as members, countIf(person.party_status = 'full') as full_members
    from roster as roster
    inner join person as person on person.person_key = roster.person_key
    where roster.day = today
    group by roster.branch_id
  ),
  officer as (
    select holder.branch_id as branch_id, uniqExact(holder.person_key) as committee
    from office_holder as holder
    where holder.day = today
    group by holder.branch_id
  ),
  last_place as (
    select version.branch_id as branch_id, argMax(toString(version.district_code), version.valid_from) as district_code
    from branch_version as version
    where version.valid_from <= today
    group by version.branch_id
  )
select
  toDate32('1970-01-01') as period,
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
from branch as branch
inner join branches on branches.branch_id = branch.branch_id
left join branches as successor on successor.branch_id = branch.merged_into
left join member on member.branch_id = branch.branch_id
left join officer on officer.branch_id = branch.branch_id
left join last_place on last_place.branch_id = branch.branch_id
left join district as district on district.district_code = last_place.district_code
where ifNull(branch.founded_on <= today, true)
settings join_use_nulls = 0
