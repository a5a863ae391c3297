create or replace view roster ${on_cluster} (
  day Date32 comment '状态日 | State day',
  branch_id String comment '支部 | Branch',
  district_code LowCardinality(String) comment '支部当日所在区；空＝无 | District of the branch that day; empty = none',
  group_no Nullable(Int32) comment '党小组；空＝无 | Party group; null = none',
  person_key UInt64 comment '党员 | Member'
)
sql security none
comment '每行一个状态日与一名在册党员（C5）及其所在区（C6） | One row per state day and member: the rosters (C5) and their districts (C6).'
as
select
  state_day.day as day,
  member.branch_id as branch_id,
  place.district_code as district_code,
  member.group_no as group_no,
  member.person_key as person_key
from member_interval as member
inner join branch_place as place on place.branch_id = member.branch_id
cross join state_day
where member.valid_from <= state_day.day and state_day.day < member.valid_to
  and place.valid_from <= state_day.day and state_day.day < place.valid_to
