-- The worklist behind unvisited_90d at the as-of day.
create or replace view mart.overdue_care ${on_cluster} (
  person_code String comment '人员的代码（十六进制） | Pseudonym of the person, hexadecimal',
  branch_id String comment '组织关系所在支部；空＝无 | Roster branch; empty = none',
  branch_name String comment '名称；空＝无 | Its name; empty = none',
  district_code String comment '区；空＝无 | District; empty = none',
  district_name String comment '名称；空＝无 | Its name; empty = none',
  last_visited_on Nullable(Date32) comment '最近走访日；空＝从未 | Day of the last visit; null = never',
  days_since Nullable(Int32) comment '距最近走访的天数；空＝从未 | Days since then; null = never'
)
sql security none
comment '每行一名在世的重点关怀对象，截至数据截止日90天内未走访；敏感 | One row per living person with a care need and no visit in the 90 days up to the as-of day. Sensitive.'
as
with
  overdue as (
    select place.person_key as person_key, place.branch_id as branch_id, place.district_code as district_code
    from core.person_day as place
    inner join core.person as person on person.person_key = place.person_key
    where place.day = (select run_context.as_of from core.run_context as run_context)
      and (person.died_on is null or person.died_on > place.day)
      and place.person_key in (
        select need.person_key from core.care_need as need
        where need.valid_from <= (select run_context.as_of from core.run_context as run_context)
          and need.valid_to > (select run_context.as_of from core.run_context as run_context)
      )
  ),
  visited as (
    select visit.person_key as person_key, max(toNullable(visit.visited_on)) as last_visited_on
    from core.care_visit as visit
    group by visit.person_key
  )
select
  lower(leftPad(hex(overdue.person_key), 16, '0')) as person_code,
  overdue.branch_id as branch_id,
  branches.branch_name as branch_name,
  toString(overdue.district_code) as district_code,
  if(district.name = '', district_code, district.name) as district_name,
  visited.last_visited_on as last_visited_on,
  toInt32(dateDiff('day', visited.last_visited_on, (select run_context.as_of from core.run_context as run_context))) as days_since
from overdue
left join visited on visited.person_key = overdue.person_key
left join mart.branches as branches on branches.branch_id = overdue.branch_id
left join core.district as district on district.district_code = overdue.district_code
where visited.last_visited_on is null or days_since >= 90
settings join_use_nulls = 0
