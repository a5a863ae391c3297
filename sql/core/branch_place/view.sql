-- The gaps between a branch's versions become stretches without a district. Members go on in a branch that took theirs over, known or not (C4).
create or replace view branch_place ${on_cluster} (
  branch_id String comment '支部 | Branch',
  district_code LowCardinality(String) comment '区；空＝无 | District; empty = none',
  valid_from Date32 comment '首日（含） | First day in',
  valid_to Date32 comment '终止日（不含） | First day out'
)
sql security none
comment '每行一个支部（含仍有党员的未知支部）在一个区的一段日期；各段首尾相接覆盖所有日期（C6） | One row per branch, also an unknown one that has members, and stretch of days in one district; the stretches of a branch cover all days (C6).'
as
with
  places as (
    select branch_id from branch
    union distinct
    select branch_id from member_interval
  ),
  edges as (
    select branch_id, valid_from, valid_to from branch_version
    union all
    select branch_id, toDate32('1900-01-01'), toDate32('1900-01-01') from places
    union all
    select branch_id, toDate32('2299-12-31'), toDate32('2299-12-31') from places
  ),
  sorted as (
    select branch_id, arraySort(groupArray((valid_from, valid_to))) as stretches
    from edges
    group by branch_id
  ),
  between_neighbours as (
    select
      branch_id,
      arrayJoin(arrayZip(arrayPopBack(stretches), arrayPopFront(stretches))) as neighbours,
      neighbours.1.2 as valid_from,
      neighbours.2.1 as valid_to
    from sorted
  )
select branch_id, district_code, valid_from, valid_to from branch_version
union all
select branch_id, '', valid_from, valid_to from between_neighbours where valid_from < valid_to
