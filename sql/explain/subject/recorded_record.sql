-- Records that can be late: what they are, and the day they were entered.
select distinct
  concat(record_kind, '/', record_id) as subject,
  toUInt64(0) as person_key,
  concat(transform(toString(record_kind), ['activity', 'attendance', 'talk', 'care_visit'], ['活动', '考勤', '谈心谈话', '走访'],
    toString(record_kind)), ' ', record_id) as title_zh,
  concat(replaceAll(toString(record_kind), '_', ' '), ' ', record_id) as title_en,
  concat('登记于 ', toString(recorded_on)) as detail_zh,
  concat('recorded on ', toString(recorded_on)) as detail_en
from recorded_record
