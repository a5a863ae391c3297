create or replace view person_day ${on_cluster} (
  day Date32 comment 'State day',
  person_key UInt64 comment 'Person',
  branch_id String comment 'Roster branch; empty = none',
  district_code LowCardinality(String) comment 'District of the branch, else of residence; empty = none'
)
sql security none
comment 'One row per state day and person: where the person is that day (C13).'
as
select
  state_day.day as day,
  place.person_key as person_key,
  place.branch_id as branch_id,
  place.district_code as district_code
from person_place as place
cross join state_day
where place.valid_from <= state_day.day and state_day.day < place.valid_to
