-- What is due follows the contract's compliance metrics: a committee meeting with a committee on the month's first day, a meeting of each
-- group with members on it, a theme day always; a general meeting once a quarter, so that it can be missing in a quarter's last month only.
with
  due_month as (
    select period_start as month, branch_id, toString(district_code) as district_code
    from due_period
    where period_kind = 'month'
  ),
  with_committee as (
    select due_month.month as month, due_month.branch_id as branch_id
    from due_month
    inner join office_interval as office on office.branch_id = due_month.branch_id
    where office.valid_from <= due_month.month and due_month.month < office.valid_to
    group by due_month.month, due_month.branch_id
    having uniqExact(office.person_key) >= 3
  ),
  groups as (
    select due_month.month as month, due_month.branch_id as branch_id, groupUniqArray(assumeNotNull(member.group_no)) as numbers
    from due_month
    inner join member_interval as member on member.branch_id = due_month.branch_id
    where member.group_no is not null and member.valid_from <= due_month.month and due_month.month < member.valid_to
    group by due_month.month, due_month.branch_id
  ),
  entered as (
    select
      toDate32(toStartOfMonth(activity.held_on)) as month,
      activity.branch_id as branch_id,
      activity.kind as kind,
      groupUniqArray(ifNull(activity.group_no, 0)) as numbers,
      count() as held,
      countIf(record.recorded_on > addDays(activity.held_on, 10)) as late
    from activity as activity
    left join (select record_id, recorded_on from recorded_record where record_kind = 'activity') as record
      on record.record_id = activity.activity_id
    where activity.kind in ('general_meeting', 'committee_meeting', 'group_meeting', 'theme_day')
    group by month, branch_id, kind
  ),
  general_quarter as (
    select distinct branch_id, toDate32(toStartOfQuarter(month)) as quarter from entered where kind = 'general_meeting'
  ),
  due_quarter as (
    select branch_id, toDate32(addMonths(period_start, 2)) as month from due_period where period_kind = 'quarter'
  ),
  kinds as (select arrayJoin(['general_meeting', 'committee_meeting', 'group_meeting', 'theme_day']) as kind),
  counted as (
    select
      due_month.branch_id as branch_id,
      due_month.district_code as district_code,
      due_month.month as month,
      kinds.kind as kind,
      toUInt32(multiIf(
        kind = 'theme_day', 1,
        kind = 'committee_meeting', (month, branch_id) in (select with_committee.month, with_committee.branch_id from with_committee),
        kind = 'group_meeting', length(groups.numbers),
        (branch_id, month) in (select due_quarter.branch_id, due_quarter.month from due_quarter)
      )) as due,
      toUInt32(multiIf(
        kind = 'group_meeting', length(arrayIntersect(arrayMap(number -> toInt64(number), groups.numbers), arrayMap(number -> toInt64(number), entered.numbers))),
        kind = 'general_meeting', (branch_id, toDate32(toStartOfQuarter(month))) in (select general_quarter.branch_id, general_quarter.quarter from general_quarter),
        entered.held > 0
      )) as held,
      toUInt32(entered.held) as held_in_month,
      toUInt32(entered.late) as late
    from due_month
    cross join kinds
    left join groups on groups.month = due_month.month and groups.branch_id = due_month.branch_id
    left join entered on entered.month = due_month.month and entered.branch_id = due_month.branch_id and entered.kind = kinds.kind
  )
select
  toDate32('1970-01-01') as period,
  counted.branch_id as branch_id,
  branches.branch_name as branch_name,
  if(district.name = '', counted.district_code, district.name) as district_name,
  counted.kind as kind,
  counted.month as month,
  counted.due as due,
  if(counted.due = 0, 0, counted.held) as held,
  counted.late as late,
  multiIf(
    counted.held_in_month > 0 and counted.late = counted.held_in_month, 'late',
    counted.held_in_month > 0 and (counted.kind != 'group_meeting' or counted.held >= counted.due), 'held',
    counted.held_in_month > 0 and counted.due > 0, 'partial',
    counted.held_in_month > 0, 'held',
    counted.due = 0 or (counted.kind = 'general_meeting' and counted.held > 0), 'not_applicable',
    addMonths(counted.month, 1) > run_context.as_of, 'pending',
    'missing'
  ) as state,
  multiIf(
    counted.kind = 'group_meeting' and state in ('held', 'late', 'partial') and counted.due > 0,
    concat(toString(least(counted.held, counted.due)), '/', toString(counted.due), if(state = 'late', ' 补', '')),
    transform(state, ['held', 'late', 'missing', 'pending', 'not_applicable'], ['✓', '补', '✕ 缺', '…', '—'], state)
  ) as shown_zh,
  multiIf(
    counted.kind = 'group_meeting' and state in ('held', 'late', 'partial') and counted.due > 0,
    concat(toString(least(counted.held, counted.due)), '/', toString(counted.due), if(state = 'late', ' L', '')),
    transform(state, ['held', 'late', 'missing', 'pending', 'not_applicable'], ['✓', 'L', '✕', '…', '—'], state)
  ) as shown_en
from counted
cross join run_context as run_context
left join branches on branches.branch_id = counted.branch_id
left join district as district on district.district_code = counted.district_code
settings join_use_nulls = 0
