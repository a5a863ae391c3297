-- Person-times. The roster of an activity is whom it could concern: the branch, of a group meeting the group, of a committee meeting the
-- office holders. Below the bureau, and where 1 to 4 of them are released, the roster is not told: releases are sensitive.
create or replace view mart.attendance_stages ${on_cluster} (
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  period_zh String comment '时段 | Chosen period in Chinese',
  period_en String comment '时段（英文） | Chosen period in English',
  stage LowCardinality(String) comment '阶段代码 | roster, expected, leave, present, online, absent, served, unknown',
  place UInt8 comment '位次 | Order of the stages',
  stage_zh String comment '阶段 | Stage in Chinese',
  stage_en String comment '阶段（英文） | Stage in English',
  times Nullable(UInt64) comment '人次 | Person-times; null when too few are released to tell',
  share Nullable(Float64) comment '占在册或（在册不显示时）应到的比例 | Of the roster, or of the expected where the roster is not told',
  shown_zh String comment '显示 | Person-times in Chinese',
  shown_en String comment '显示（英文） | Person-times in English'
)
sql security none
comment '每行一个范围、可选时段与从在册到实到的一个阶段 | One row per scope, period to choose and stage between the roster and presence at activities.'
as
with
  concerned as (
    select activity.activity_id as activity_id, count() as roster
    from core.activity as activity
    inner join core.member_interval as member on member.branch_id = activity.branch_id
    where activity.kind != 'committee_meeting'
      and member.valid_from <= activity.held_on and activity.held_on < member.valid_to
      and (activity.kind != 'group_meeting' or member.group_no = activity.group_no)
    group by activity.activity_id
    union all
    select activity.activity_id as activity_id, uniqExact(office.person_key) as roster
    from core.activity as activity
    inner join core.office_interval as office on office.branch_id = activity.branch_id
    where activity.kind = 'committee_meeting' and office.valid_from <= activity.held_on and activity.held_on < office.valid_to
    group by activity.activity_id
  ),
  monthly as (
    select
      toDate32(toStartOfMonth(held_on)) as month,
      branch_id,
      toString(district_code) as district_code,
      sumMap(map(
        'roster', toInt64(activity_roster),
        'expected', expected,
        'leave', on_leave,
        'present', present,
        'online', online,
        'absent', absent,
        'served', served,
        'unknown', unknown
      )) as times
    from (
      select
        attendance.held_on as held_on,
        attendance.branch_id as branch_id,
        attendance.district_code as district_code,
        attendance.activity_id as activity_id,
        any(concerned.roster) as activity_roster,
        toInt64(countIf(is_expected)) as expected,
        toInt64(countIf(is_expected and status in (3, 4))) as on_leave,
        toInt64(countIf(is_present)) as present,
        toInt64(countIf(is_present and status = 2)) as online,
        toInt64(countIf(is_expected and status = 5)) as absent,
        toInt64(countIf(is_expected and status in (6, 7))) as served,
        toInt64(countIf(is_expected and status = 0)) as unknown
      from core.attendance as attendance
      left join concerned on concerned.activity_id = attendance.activity_id
      group by held_on, branch_id, district_code, activity_id
    )
    group by month, branch_id, district_code
  ),
  summed as (
    select
      choice.period_zh as period_zh,
      choice.period_en as period_en,
      scope.1 as scope_kind,
      scope.2 as scope_id,
      sumMap(monthly.times) as times
    from monthly
    inner join mart.period_months as choice on choice.month = monthly.month
    array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
    where choice.is_inside and scope.2 != ''
    group by period_zh, period_en, scope_kind, scope_id
  )
select
  summed.scope_kind as scope_kind,
  summed.scope_id as scope_id,
  toUInt8(transform(summed.scope_kind, ['bureau', 'district', 'branch'], [3, 2, 1], 0)) as scope_rank,
  if(summed.scope_kind = 'branch', branches.branch_name, '') as branch_name,
  multiIf(summed.scope_kind = 'branch', branches.district_name, summed.scope_kind = 'district', if(district.name = '', summed.scope_id, district.name), '') as district_name,
  summed.period_zh as period_zh,
  summed.period_en as period_en,
  arrayJoin(['roster', 'expected', 'leave', 'present', 'online', 'absent', 'served', 'unknown']) as stage,
  toUInt8(indexOf(['roster', 'expected', 'leave', 'present', 'online', 'absent', 'served', 'unknown'], stage)) as place,
  transform(stage, ['roster', 'expected', 'leave', 'present', 'online', 'absent', 'served', 'unknown'],
    ['在册', '应到', '请假', '实到', '其中线上', '无故缺席', '送学或免到', '未登记'], '') as stage_zh,
  transform(stage, ['roster', 'expected', 'leave', 'present', 'online', 'absent', 'served', 'unknown'],
    ['Roster', 'Expected', 'On leave', 'Present', 'of them online', 'Absent without leave', 'Served at home or exempt', 'Not recorded'], '') as stage_en,
  summed.scope_kind != 'bureau' or summed.times['roster'] - summed.times['expected'] between 1 and 4 as tells_released,
  if(stage = 'roster' and tells_released, null, toUInt64(summed.times[stage])) as times,
  times / summed.times[if(tells_released, 'expected', 'roster')] as share,
  ifNull(reverse(trimRight(replaceRegexpAll(reverse(toString(times)), '(\\d{3})', '\\1,'), ',')), '不公开') as shown_zh,
  if(times is null, 'withheld', shown_zh) as shown_en
from summed
left join mart.branches as branches on branches.branch_id = summed.scope_id
left join core.district as district on district.district_code = summed.scope_id
settings join_use_nulls = 0
