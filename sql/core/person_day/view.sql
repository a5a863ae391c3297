create or replace view person_day ${on_cluster} (
  day Date32 comment '状态日 | State day',
  person_key UInt64 comment '人员 | Person',
  branch_id String comment '组织关系所在支部；空＝无 | Roster branch; empty = none',
  district_code LowCardinality(String) comment '支部所在区，没有则为居住区；空＝无 | District of the branch, else of residence; empty = none'
)
sql security none
comment '每行一个状态日与一人当日所在的支部和区（C13） | One row per state day and person: where the person is that day (C13).'
as
select
  state_day.day as day,
  place.person_key as person_key,
  place.branch_id as branch_id,
  place.district_code as district_code
from person_place as place
cross join state_day
where place.valid_from <= state_day.day and state_day.day < place.valid_to
