select
  event_day as day,
  branch_id,
  district_code,
  0 as person_key,
  concat(record_kind, '/', record_id) as subject,
  recorded_on > addDays(event_day, 10) as numerator,
  1 as denominator
from recorded_record
where recorded_on <= (select as_of from run_context)
