with
  (select run_context.as_of from run_context as run_context) as today,
  member as (
    select roster.person_key as person_key, roster.branch_id as branch_id, toString(roster.district_code) as district_code
    from roster as roster
    where roster.day = today
      and roster.person_key not in (select exempt.person_key from exempt as exempt where exempt.day = today)
  ),
  studied as (select so_far.person_key as person_key, toFloat64(so_far.hours) as hours from hours_so_far as so_far where so_far.day = today)
select
  toDate32('1970-01-01') as period,
  lower(leftPad(hex(member.person_key), 16, '0')) as person_code,
  member.branch_id as branch_id,
  branches.branch_name as branch_name,
  if(district.name = '', member.district_code, district.name) as district_name,
  if(required = 56, '支部委员', '党员') as role_zh,
  if(required = 56, 'office holder', 'member') as role_en,
  toUInt8(if(member.person_key in (select holder.person_key from office_holder as holder where holder.day = today), 56, 32)) as required,
  studied.hours as hours,
  greatest(required - hours, 0) as missing,
  ifNull(round(required * toDayOfYear(today) / toDayOfYear(toLastDayOfMonth(toDate(concat(toString(toYear(today)), '-12-01')))), 1), 0) as due_by_now,
  toBool(required = 56 and member.person_key not in (
    select day.person_key from training_day as day
    where day.is_central and toYear(day.trained_on) = toYear(today) and day.trained_on <= today
  )) as needs_class,
  toUInt8(multiIf(hours < 8, 1, hours < 16, 2, hours < 24, 3, hours < 32, 4, hours < 56, 5, 6)) as band,
  transform(band, [1, 2, 3, 4, 5, 6], [' 0–8', ' 8–16', '16–24', '24–32', '32–56', '56以上'], '') as band_zh,
  transform(band, [1, 2, 3, 4, 5, 6], [' 0–8', ' 8–16', '16–24', '24–32', '32–56', '56+'], '') as band_en,
  multiIf(missing = 0 and not needs_class, 'reached', hours >= due_by_now, 'on_pace', 'behind') as state,
  transform(state, ['reached', 'on_pace', 'behind'], ['● 已达标', '▲ 进度正常', '■ 落后'], '') as shown_zh,
  transform(state, ['reached', 'on_pace', 'behind'], ['● reached', '▲ on pace', '■ behind'], '') as shown_en
from member
left join studied on studied.person_key = member.person_key
left join branches on branches.branch_id = member.branch_id
left join district as district on district.district_code = member.district_code
settings join_use_nulls = 0
