-- Days outside every roster become stretches without a branch, in the district of residence.
create or replace view person_place ${on_cluster} (
  person_key UInt64 comment '人员 | Person',
  branch_id String comment '组织关系所在支部；空＝无 | Roster branch; empty = none',
  district_code LowCardinality(String) comment '支部所在区，没有则为居住区；空＝无 | District of the branch, else of residence; empty = none',
  valid_from Date32 comment '首日（含） | First day in',
  valid_to Date32 comment '终止日（不含） | First day out'
)
sql security none
comment '每行一人在一处的一段日期；各段首尾相接覆盖所有日期（C13） | One row per person and stretch of days in one place; the stretches of a person cover all days (C13).'
as
with
  edges as (
    select person_key, valid_from, valid_to from member_interval
    union all
    select person_key, toDate32('1900-01-01'), toDate32('1900-01-01') from person
    union all
    select person_key, toDate32('2299-12-31'), toDate32('2299-12-31') from person
  ),
  sorted as (
    select person_key, arraySort(groupArray((valid_from, valid_to))) as stretches
    from edges
    group by person_key
  ),
  between_neighbours as (
    select
      person_key,
      arrayJoin(arrayZip(arrayPopBack(stretches), arrayPopFront(stretches))) as neighbours,
      neighbours.1.2 as valid_from,
      neighbours.2.1 as valid_to
    from sorted
  ),
  places as (
    select
      member.person_key as person_key,
      member.branch_id as branch_id,
      place.district_code as district_code,
      greatest(member.valid_from, place.valid_from) as valid_from,
      least(member.valid_to, place.valid_to) as valid_to
    from member_interval as member
    inner join branch_place as place on place.branch_id = member.branch_id
    where member.valid_from < place.valid_to and place.valid_from < member.valid_to
    union all
    select person_key, '', '', valid_from, valid_to from between_neighbours where valid_from < valid_to
  )
select
  places.person_key as person_key,
  places.branch_id as branch_id,
  if(places.district_code = '', person.residence_district, places.district_code) as district_code,
  places.valid_from as valid_from,
  places.valid_to as valid_to
from places
inner join person on person.person_key = places.person_key
