create or replace view office_holder ${on_cluster} (
  day Date32 comment 'State day',
  branch_id String comment 'Branch of the office',
  district_code LowCardinality(String) comment 'District of the branch that day; empty = none',
  person_key UInt64 comment 'Holder'
)
sql security none
comment 'One row per state day, branch and person who holds an office in it (C7).'
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
