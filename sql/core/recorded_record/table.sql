create table if not exists store.recorded_record ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  record_kind LowCardinality(String) comment 'activity, attendance, talk or care_visit',
  record_id String comment 'Record',
  event_day Date32 comment 'Day of the event',
  recorded_on Date32 comment 'Day it was entered',
  branch_id String comment 'Branch of the organiser, or of the person (C13); empty = none',
  district_code LowCardinality(String) comment 'District of the organiser, or of the person (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (record_kind, branch_id, event_day, record_id)
comment 'One row per held activity, attendance row at one, talk or visit that has an instant of recording. One partition a month (event_day).'
