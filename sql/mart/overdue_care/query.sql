-- The worklist behind unvisited_90d at the as-of day.
with
  overdue as (
    select place.person_key as person_key, place.branch_id as branch_id, place.district_code as district_code
    from person_day as place
    inner join person as person on person.person_key = place.person_key
    where place.day = (select run_context.as_of from run_context as run_context)
      and (person.died_on is null or person.died_on > place.day)
      and place.person_key in (
        select need.person_key from care_need as need
        where need.valid_from <= (select run_context.as_of from run_context as run_context)
          and need.valid_to > (select run_context.as_of from run_context as run_context)
      )
  ),
  visited as (
    select visit.person_key as person_key, max(toNullable(visit.visited_on)) as last_visited_on
    from care_visit as visit
    group by visit.person_key
  )
select
  toDate32('1970-01-01') as period,
  lower(leftPad(hex(overdue.person_key), 16, '0')) as person_code,
  overdue.branch_id as branch_id,
  branches.branch_name as branch_name,
  toString(overdue.district_code) as district_code,
  if(district.name = '', district_code, district.name) as district_name,
  visited.last_visited_on as last_visited_on,
  toInt32(dateDiff('day', visited.last_visited_on, (select run_context.as_of from run_context as run_context))) as days_since
from overdue
left join visited on visited.person_key = overdue.person_key
left join branches on branches.branch_id = overdue.branch_id
left join district as district on district.district_code = overdue.district_code
where visited.last_visited_on is null or days_since >= 90
settings join_use_nulls = 0
