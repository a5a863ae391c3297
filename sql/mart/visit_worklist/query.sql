with
  (select run_context.as_of from run_context as run_context) as today,
  visited as (
    select
      visit.person_key as person_key,
      max(toNullable(visit.visited_on)) as last_on,
      argMax((visit.mode, visit.occasion), (visit.visited_on, visit.care_visit_id)) as last_kind
    from care_visit as visit
    group by visit.person_key
  ),
  call as (
    select
      stay.hospital_stay_id as hospital_stay_id,
      countIf(visit.mode = 'hospital' and visit.visited_on >= stay.admitted_on) > 0 as is_visited,
      countIf(visit.mode in ('home', 'phone') and visit.visited_on >= stay.discharged_on) > 0 as is_followed
    from hospital_stay as stay
    inner join care_visit as visit on visit.person_key = stay.person_key
    group by stay.hospital_stay_id
  ),
  stayed as (
    select
      stay.person_key as person_key,
      argMax((toNullable(stay.admitted_on), stay.discharged_on), (stay.admitted_on, stay.hospital_stay_id)) as latest,
      min(multiIf(
        stay.discharged_on is null and not call.is_visited, 1,
        stay.discharged_on >= addDays(today, -7) and not call.is_followed, 2,
        9
      )) as priority
    from hospital_stay as stay
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
      place.person_key in (select need.person_key from care_need as need where need.valid_from <= today and need.valid_to > today) as is_in_need,
      visited.last_kind as last_kind,
      if(ifNull(stayed.latest.2, today) >= addDays(today, -30), stayed.latest, (null, null)) as stay,
      place.person_key in (select pair.person_key from pairing as pair where pair.valid_from <= today and pair.valid_to > today) as is_paired,
      toUInt8(least(
        if(stayed.priority = 0, 9, stayed.priority),
        multiIf(not is_in_need, 9, days_since is null, 3, days_since >= 90, 4, days_since >= 76, 5, 9)
      )) as priority
    from person_day as place
    inner join person as person on person.person_key = place.person_key
    left join visited on visited.person_key = place.person_key
    left join stayed on stayed.person_key = place.person_key
    where place.day = today and (person.died_on is null or person.died_on > today) and priority < 9
  )
select
  toDate32('1970-01-01') as period,
  lower(leftPad(hex(listed.person_key), 16, '0')) as person_code,
  listed.branch_id as branch_id,
  branches.branch_name as branch_name,
  listed.district_code as district_code,
  if(district.name = '', listed.district_code, district.name) as district_name,
  listed.priority as priority,
  transform(listed.priority, [1, 2, 3, 4, 5], ['住院中，尚未探望', '出院7日内，待回访', '从未走访', '90天以上未走访', '两周内满90天'], '') as reason_zh,
  transform(listed.priority, [1, 2, 3, 4, 5], ['in hospital, not yet visited', 'discharged, follow-up due', 'never visited', 'not visited for 90 days', '90 days within a fortnight'], '') as reason_en,
  listed.last_visited_on as last_visited_on,
  listed.days_since as days_since,
  if(listed.last_visited_on is null, '', concat(
    transform(toString(listed.last_kind.1), ['home', 'hospital', 'phone'], ['上门', '到医院', '电话'], ''), '·',
    transform(toString(listed.last_kind.2), ['festival', 'hospital', 'bereavement', 'birthday', 'hardship', 'routine'], ['节日', '住院', '病故', '生日', '困难', '日常'], '')
  )) as last_kind_zh,
  if(listed.last_visited_on is null, '', concat(toString(listed.last_kind.1), ', ', toString(listed.last_kind.2))) as last_kind_en,
  toBool(listed.is_paired) as is_paired,
  listed.stay.1 as admitted_on,
  listed.stay.2 as discharged_on
from listed
left join branches on branches.branch_id = listed.branch_id
left join district as district on district.district_code = listed.district_code
settings join_use_nulls = 0
