create or replace view exempt ${on_cluster} (
  day Date32 comment '状态日 | State day',
  person_key UInt64 comment '人员 | Person'
)
sql security none
comment '每行一个状态日与一名经批准免参会的人员（C8） | One row per state day and person released from attending (C8).'
as
select distinct state_day.day as day, exemption.person_key as person_key
from exemption_interval as exemption
cross join state_day
where exemption.valid_from <= state_day.day and state_day.day < exemption.valid_to
