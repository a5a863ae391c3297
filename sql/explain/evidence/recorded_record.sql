select concat(record_kind, '/', record_id) as key, key as subject, toUInt64(0) as person_key, branch_id, event_day as day,
  toString((event_day, recorded_on)) as content
from recorded_record
