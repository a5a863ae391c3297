create or replace view mart.study_progress ${on_cluster} (
  person_code String comment '人员代号 | Pseudonym of the member, hexadecimal',
  branch_id String comment '支部编号 | Branch',
  branch_name String comment '支部 | Its latest name',
  district_name String comment '区 | Its district; empty = none',
  role_zh String comment '身份 | 党员 or 支部委员',
  role_en String comment '身份（英文） | member or office holder',
  required UInt8 comment '应达学时 | Hours of the year: 32, for office holders 56',
  hours Float64 comment '学时 | Study hours since New Year',
  missing Float64 comment '尚缺学时 | Hours still missing; 0 = reached',
  due_by_now Float64 comment '按进度应有学时 | Hours that an even pace would have reached by the as-of day',
  needs_class Bool comment '缺集中培训 | An office holder without a day of a centralised class this year',
  band UInt8 comment '档次次序 | Order of the band: 1 = below 8 … 6 = 56 and more',
  band_zh String comment '档次 | Band of hours in Chinese',
  band_en String comment '档次（英文） | Band of hours in English',
  state LowCardinality(String) comment '状态代码 | reached, on_pace or behind',
  shown_zh String comment '显示 | State in Chinese',
  shown_en String comment '显示（英文） | State in English'
)
sql security none
comment '每行一名截止日在册且未免参会的党员：本年学时与32或56学时之比 | One row per member on a roster on the as-of day who is not exempt: the year''s study hours against 32 or 56.'
as
with
  (select run_context.as_of from core.run_context as run_context) as today,
  member as (
    select roster.person_key as person_key, roster.branch_id as branch_id, toString(roster.district_code) as district_code
    from core.roster as roster
    where roster.day = today
      and roster.person_key not in (select exempt.person_key from core.exempt as exempt where exempt.day = today)
  ),
  studied as (select so_far.person_key as person_key, toFloat64(so_far.hours) as hours from core.hours_so_far as so_far where so_far.day = today)
select
  lower(leftPad(hex(member.person_key), 16, '0')) as person_code,
  member.branch_id as branch_id,
  branches.branch_name as branch_name,
  if(district.name = '', member.district_code, district.name) as district_name,
  if(required = 56, '支部委员', '党员') as role_zh,
  if(required = 56, 'office holder', 'member') as role_en,
  toUInt8(if(member.person_key in (select holder.person_key from core.office_holder as holder where holder.day = today), 56, 32)) as required,
  studied.hours as hours,
  greatest(required - hours, 0) as missing,
  ifNull(round(required * toDayOfYear(today) / toDayOfYear(toLastDayOfMonth(toDate(concat(toString(toYear(today)), '-12-01')))), 1), 0) as due_by_now,
  toBool(required = 56 and member.person_key not in (
    select day.person_key from core.training_day as day
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
left join mart.branches as branches on branches.branch_id = member.branch_id
left join core.district as district on district.district_code = member.district_code
settings join_use_nulls = 0
