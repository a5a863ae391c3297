-- Each count stands here twice, as in care_bands.
with
  (select max(metric.suppressed_below) from metric as metric) as least_told,
  hidden as (
    select toString(period_kind) as code, toString(scope_kind) as scope_kind, scope_id
    from suppressed_cell
    where metric_id = 'hospital_queue'
  ),
  counted as (
    select scope.1 as scope_kind, scope.2 as scope_id, groupArray(toString(stage)) as stages
    from hospital_stage
    array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
    where scope.2 != ''
    group by scope_kind, scope_id
  )
select
  toDate32('1970-01-01') as period,
  scoped.scope_kind as scope_kind,
  scoped.scope_id as scope_id,
  toUInt8(transform(scoped.scope_kind, ['bureau', 'district', 'branch'], [3, 2, 1], 0)) as scope_rank,
  if(scoped.scope_kind = 'branch', branches.branch_name, '') as branch_name,
  multiIf(scoped.scope_kind = 'branch', branches.district_name, scoped.scope_kind = 'district', if(district.name = '', scoped.scope_id, district.name), '') as district_name,
  scoped.stage as stage,
  toUInt8(indexOf(['inside', 'inside_unvisited', 'followup_open', 'followup_missed'], scoped.stage)) as place,
  transform(stage, ['inside', 'inside_unvisited', 'followup_open', 'followup_missed'], ['住院中', '住院中，尚未探望', '出院7日内，待回访', '近30日出院，逾期未回访'], '') as stage_zh,
  transform(stage, ['inside', 'inside_unvisited', 'followup_open', 'followup_missed'],
    ['in hospital', 'in hospital, not yet visited', 'discharged in the last 7 days, to be followed up', 'discharged in the last 30 days, follow-up missed'], '') as stage_en,
  if(
    scoped.audience = 'care' or (
      countEqual(counted.stages, scoped.stage) not between 1 and least_told - 1
      and (scoped.stage, scoped.scope_kind, scoped.scope_id) not in (select hidden.code, hidden.scope_kind, hidden.scope_id from hidden)
    ), toNullable(countEqual(counted.stages, scoped.stage)), null) as stays,
  ifNull(concat(toString(stays), ' 人'), '不公开') as shown_zh,
  ifNull(toString(stays), 'withheld') as shown_en,
  scoped.audience as audience
from (
  select
    arrayJoin(['inside', 'inside_unvisited', 'followup_open', 'followup_missed']) as stage,
    arrayJoin(['care', 'others']) as audience,
    scope_kind,
    scope_id
  from (
    select 'bureau' as scope_kind, 'all' as scope_id
    union distinct
    select 'branch', branches.branch_id from branches as branches where branches.is_active
    union distinct
    select 'district', branches.district_code from branches as branches where branches.is_active and branches.district_code != ''
  )
) as scoped
left join counted on counted.scope_kind = scoped.scope_kind and counted.scope_id = scoped.scope_id
left join branches on branches.branch_id = scoped.scope_id
left join district as district on district.district_code = scoped.scope_id
settings join_use_nulls = 0
