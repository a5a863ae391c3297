-- The gaps between a branch's versions become stretches without a district. Members go on in a branch that took theirs over, known or not (C4).
create or replace view branch_place ${on_cluster} (
  branch_id String comment 'Branch',
  district_code LowCardinality(String) comment 'District; empty = none',
  valid_from Date32 comment 'First day in',
  valid_to Date32 comment 'First day out'
)
sql security none
comment 'One row per branch, also an unknown one that has members, and stretch of days in one district; the stretches of a branch cover all days (C6).'
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
