create or replace view office_holder ${on_cluster} (
  day Date32 comment '状态日 | State day',
  branch_id String comment '任职支部 | Branch of the office',
  district_code LowCardinality(String) comment '支部当日所在区；空＝无 | District of the branch that day; empty = none',
  person_key UInt64 comment '任职人员 | Holder'
)
sql security none
comment '每行一个状态日、支部与一名在任支部委员（C7） | One row per state day, branch and person who holds an office in it (C7).'
as
select distinct
  state_day.day as day,
  office.branch_id as branch_id,
  place.district_code as district_code,
  office.person_key as person_key
from office_interval as office
inner join branch_place as place on place.branch_id = office.branch_id
cross join state_day
where office.valid_from <= state_day.day and state_day.day < office.valid_to
  and place.valid_from <= state_day.day and state_day.day < place.valid_to
