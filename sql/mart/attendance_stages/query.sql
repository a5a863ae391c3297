-- Person-times. The roster of an activity is whom it could concern: the branch, of a group meeting the group, of a committee meeting the
-- office holders. Below the bureau, and where 1 to 4 of them are released, the roster is not told: releases are sensitive.
with
  concerned as (
    select activity.activity_id as activity_id, count() as roster
    from activity as activity
    inner join member_interval as member on member.branch_id = activity.branch_id
    where activity.kind != 'committee_meeting'
      and member.valid_from <= activity.held_on and activity.held_on < member.valid_to
      and (activity.kind != 'group_meeting' or member.group_no = activity.group_no)
    group by activity.activity_id
    union all
    select activity.activity_id as activity_id, uniqExact(office.person_key) as roster
    from activity as activity
    inner join office_interval as office on office.branch_id = activity.branch_id
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
      from attendance as attendance
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
    inner join period_months as choice on choice.month = monthly.month
    array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
    where choice.is_inside and scope.2 != ''
    group by period_zh, period_en, scope_kind, scope_id
  )
select
  toDate32('1970-01-01') as period,
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
left join branches on branches.branch_id = summed.scope_id
left join district as district on district.district_code = summed.scope_id
settings join_use_nulls = 0
