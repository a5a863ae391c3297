-- Exact counts for the bureau only, as in care_bands.
create or replace view mart.hospital_queue ${on_cluster} (
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  stage LowCardinality(String) comment '阶段代码 | inside, inside_unvisited, followup_open or followup_missed',
  place UInt8 comment '位次 | Order of the stages',
  stage_zh String comment '阶段 | Stage in Chinese',
  stage_en String comment '阶段（英文） | Stage in English',
  stays Nullable(UInt64) comment '住院人数 | Stays; null for branches and districts and where they are 1 to 4',
  shown_zh String comment '显示 | Stays in Chinese',
  shown_en String comment '显示（英文） | Stays in English'
)
sql security none
comment '每行一个范围与住院、出院回访的一个阶段：只有全局显示确切人数 | One row per scope and stage of the hospital queue on the as-of day: how many stays, exactly for the bureau only.'
as
with
  (select run_context.as_of from core.run_context as run_context) as today,
  stay as (
    select
      stay.hospital_stay_id as hospital_stay_id,
      any(place.branch_id) as branch_id,
      any(toString(place.district_code)) as district_code,
      any(stay.discharged_on) is null as is_inside,
      dateDiff('day', any(stay.discharged_on), today) as days_out,
      countIf(visit.mode = 'hospital' and visit.visited_on >= stay.admitted_on and visit.visited_on <= ifNull(stay.discharged_on, today)) > 0 as is_visited,
      countIf(visit.mode in ('home', 'phone') and visit.visited_on >= stay.discharged_on and visit.visited_on <= addDays(stay.discharged_on, 7)) > 0 as is_followed
    from core.hospital_stay as stay
    inner join core.person as person on person.person_key = stay.person_key
    inner join core.person_day as place on place.person_key = stay.person_key
    left join core.care_visit as visit on visit.person_key = stay.person_key
    where place.day = today and (person.died_on is null or person.died_on > today)
      and (stay.discharged_on is null or stay.discharged_on >= addDays(today, -30))
    group by stay.hospital_stay_id
  ),
  staged as (
    select branch_id, district_code, arrayJoin(arrayFilter(stage -> stage != '', [
      if(is_inside, 'inside', ''),
      if(is_inside and not is_visited, 'inside_unvisited', ''),
      if(not is_inside and not is_followed and days_out <= 7, 'followup_open', ''),
      if(not is_inside and not is_followed and days_out > 7, 'followup_missed', '')
    ])) as stage
    from stay
  ),
  counted as (
    select scope.1 as scope_kind, scope.2 as scope_id, groupArray(stage) as stages
    from staged
    array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
    where scope.2 != ''
    group by scope_kind, scope_id
  )
select
  scoped.scope_kind as scope_kind,
  scoped.scope_id as scope_id,
  toUInt8(transform(scoped.scope_kind, ['bureau', 'district', 'branch'], [3, 2, 1], 0)) as scope_rank,
  if(scoped.scope_kind = 'branch', branches.branch_name, '') as branch_name,
  multiIf(scoped.scope_kind = 'branch', branches.district_name, scoped.scope_kind = 'district', if(district.name = '', scoped.scope_id, district.name), '') as district_name,
  arrayJoin(['inside', 'inside_unvisited', 'followup_open', 'followup_missed']) as stage,
  toUInt8(indexOf(['inside', 'inside_unvisited', 'followup_open', 'followup_missed'], stage)) as place,
  transform(stage, ['inside', 'inside_unvisited', 'followup_open', 'followup_missed'], ['住院中', '住院中，尚未探望', '出院7日内，待回访', '近30日出院，逾期未回访'], '') as stage_zh,
  transform(stage, ['inside', 'inside_unvisited', 'followup_open', 'followup_missed'],
    ['in hospital', 'in hospital, not yet visited', 'discharged in the last 7 days, to be followed up', 'discharged in the last 30 days, follow-up missed'], '') as stage_en,
  if(scoped.scope_kind = 'bureau' and countEqual(counted.stages, stage) not between 1 and 4, countEqual(counted.stages, stage), null) as stays,
  ifNull(concat(toString(stays), ' 人'), multiIf(countEqual(counted.stages, stage) = 0, '0 人', countEqual(counted.stages, stage) < 5, '少于5人', '5人以上')) as shown_zh,
  ifNull(toString(stays), multiIf(countEqual(counted.stages, stage) = 0, '0', countEqual(counted.stages, stage) < 5, 'under 5', '5 and more')) as shown_en
from (
  select 'bureau' as scope_kind, 'all' as scope_id
  union distinct
  select 'branch', branches.branch_id from mart.branches as branches where branches.is_active
  union distinct
  select 'district', branches.district_code from mart.branches as branches where branches.is_active and branches.district_code != ''
) as scoped
left join counted on counted.scope_kind = scoped.scope_kind and counted.scope_id = scoped.scope_id
left join mart.branches as branches on branches.branch_id = scoped.scope_id
left join core.district as district on district.district_code = scoped.scope_id
settings join_use_nulls = 0
