create or replace view mart.visit_worklist ${on_cluster} (
  person_code String comment '人员代号 | Pseudonym of the person, hexadecimal',
  branch_name String comment '支部 | Latest name of the roster branch; empty = none',
  district_name String comment '区 | District; empty = none',
  priority UInt8 comment '优先次序 | 1 = in hospital unvisited, 2 = follow-up due, 3 = never visited, 4 = 90 days and more, 5 = 90 days within a fortnight',
  reason_zh String comment '理由 | Why to visit next, in Chinese',
  reason_en String comment '理由（英文） | Why to visit next, in English',
  last_visited_on Nullable(Date32) comment '上次走访日 | Day of the last visit; null = never',
  days_since Nullable(Int32) comment '距上次走访天数 | Days since then; null = never'
)
sql security none
comment '每行一名接下来应走访的在世人员及其最强的理由。敏感 | One row per living person to visit next, with the strongest reason. Sensitive.'
as
with
  (select run_context.as_of from core.run_context as run_context) as today,
  visited as (select visit.person_key as person_key, max(toNullable(visit.visited_on)) as last_on from core.care_visit as visit group by visit.person_key),
  call as (
    select
      stay.hospital_stay_id as hospital_stay_id,
      countIf(visit.mode = 'hospital' and visit.visited_on >= stay.admitted_on) > 0 as is_visited,
      countIf(visit.mode in ('home', 'phone') and visit.visited_on >= stay.discharged_on) > 0 as is_followed
    from core.hospital_stay as stay
    inner join core.care_visit as visit on visit.person_key = stay.person_key
    group by stay.hospital_stay_id
  ),
  stayed as (
    select
      stay.person_key as person_key,
      min(multiIf(
        stay.discharged_on is null and not call.is_visited, 1,
        stay.discharged_on >= addDays(today, -7) and not call.is_followed, 2,
        9
      )) as priority
    from core.hospital_stay as stay
    left join call on call.hospital_stay_id = stay.hospital_stay_id
    group by stay.person_key
  ),
  listed as (
    select
      place.person_key as person_key,
      place.branch_id as branch_id,
      toString(place.district_code) as district_code,
      visited.last_on as last_visited_on,
      toInt32(dateDiff('day', visited.last_on, today)) as days_since,
      place.person_key in (select need.person_key from core.care_need as need where need.valid_from <= today and need.valid_to > today) as is_in_need,
      toUInt8(least(
        if(stayed.priority = 0, 9, stayed.priority),
        multiIf(not is_in_need, 9, days_since is null, 3, days_since >= 90, 4, days_since >= 76, 5, 9)
      )) as priority
    from core.person_day as place
    inner join core.person as person on person.person_key = place.person_key
    left join visited on visited.person_key = place.person_key
    left join stayed on stayed.person_key = place.person_key
    where place.day = today and (person.died_on is null or person.died_on > today) and priority < 9
  )
select
  lower(leftPad(hex(listed.person_key), 16, '0')) as person_code,
  branches.branch_name as branch_name,
  if(district.name = '', listed.district_code, district.name) as district_name,
  listed.priority as priority,
  transform(listed.priority, [1, 2, 3, 4, 5], ['住院中，尚未探望', '出院7日内，待回访', '从未走访', '90天以上未走访', '两周内满90天'], '') as reason_zh,
  transform(listed.priority, [1, 2, 3, 4, 5], ['in hospital, not yet visited', 'discharged, follow-up due', 'never visited', 'not visited for 90 days', '90 days within a fortnight'], '') as reason_en,
  listed.last_visited_on as last_visited_on,
  listed.days_since as days_since
from listed
left join mart.branches as branches on branches.branch_id = listed.branch_id
left join core.district as district on district.district_code = listed.district_code
settings join_use_nulls = 0
