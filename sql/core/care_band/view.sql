create or replace view care_band ${on_cluster} (
  person_key UInt64 comment '人员 | Person',
  branch_id String comment '截止日组织关系所在支部；空＝无 | Roster branch on the as-of day; empty = none',
  district_code String comment '支部所在区，没有则为居住区；空＝无 | District of the branch, else of residence; empty = none',
  band LowCardinality(String) comment '档次：within_30、within_60、within_89 为距上次走访天数，overdue 90天以上，never 从未走访 | Days since the last visit: within_30, within_60, within_89, overdue (90 and more), or never'
)
sql security none
comment '每行一名截止日在世的重点关怀对象；敏感 | One row per living person with a care need on the as-of day. Sensitive.'
as
with
  (select run_context.as_of from run_context) as today,
  visited as (
    select visit.person_key as person_key, max(toNullable(visit.visited_on)) as last_on
    from care_visit as visit
    group by visit.person_key
  )
select
  place.person_key as person_key,
  place.branch_id as branch_id,
  toString(place.district_code) as district_code,
  multiIf(
    visited.last_on is null, 'never',
    dateDiff('day', visited.last_on, today) <= 30, 'within_30',
    dateDiff('day', visited.last_on, today) <= 60, 'within_60',
    dateDiff('day', visited.last_on, today) < 90, 'within_89',
    'overdue'
  ) as band
from person_day as place
inner join person on person.person_key = place.person_key
left join visited on visited.person_key = place.person_key
where place.day = today and (person.died_on is null or person.died_on > today)
  and place.person_key in (
    select need.person_key from care_need as need where need.valid_from <= today and need.valid_to > today
  )
