create or replace view hospital_stage ${on_cluster} (
  hospital_stay_id String comment '记录编号 | Record',
  branch_id String comment '截止日组织关系所在支部；空＝无 | Roster branch of the person on the as-of day; empty = none',
  district_code String comment '支部所在区，没有则为居住区；空＝无 | District of the branch, else of residence; empty = none',
  stage LowCardinality(String) comment '阶段：inside 住院中、inside_unvisited 其中尚未探望、followup_open 出院7日内待回访、followup_missed 近30日出院逾期未回访 | inside, inside_unvisited (of them), followup_open (discharged in the last 7 days) or followup_missed (in the last 30)'
)
sql security none
comment '每行一次住院与截止日所处的一个阶段；敏感 | One row per stay and stage that it is in on the as-of day. Sensitive.'
as
with
  (select run_context.as_of from run_context) as today,
  stay as (
    select
      stay.hospital_stay_id as hospital_stay_id,
      any(place.branch_id) as branch_id,
      any(toString(place.district_code)) as district_code,
      any(stay.discharged_on) is null as is_inside,
      dateDiff('day', any(stay.discharged_on), today) as days_out,
      countIf(visit.mode = 'hospital' and visit.visited_on >= stay.admitted_on and visit.visited_on <= ifNull(stay.discharged_on, today)) > 0 as is_visited,
      countIf(visit.mode in ('home', 'phone') and visit.visited_on >= stay.discharged_on and visit.visited_on <= addDays(stay.discharged_on, 7)) > 0 as is_followed
    from hospital_stay as stay
    inner join person on person.person_key = stay.person_key
    inner join person_day as place on place.person_key = stay.person_key
    left join care_visit as visit on visit.person_key = stay.person_key
    where place.day = today and (person.died_on is null or person.died_on > today)
      and (stay.discharged_on is null or stay.discharged_on >= addDays(today, -30))
    group by stay.hospital_stay_id
  )
select
  hospital_stay_id,
  branch_id,
  district_code,
  arrayJoin(arrayFilter(stage -> stage != '', [
    if(is_inside, 'inside', ''),
    if(is_inside and not is_visited, 'inside_unvisited', ''),
    if(not is_inside and not is_followed and days_out <= 7, 'followup_open', ''),
    if(not is_inside and not is_followed and days_out > 7, 'followup_missed', '')
  ])) as stage
from stay
