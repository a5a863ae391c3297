create table if not exists store.care_need ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  care_need_id String comment 'Record',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  kind LowCardinality(String) comment 'hardship, disabled, living_alone, critical_illness or bereaved',
  valid_from Date32 comment 'First day in',
  valid_to Date32 comment 'First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (kind, person_key, valid_from, care_need_id)
comment 'One row per reason why a person is a priority for care. Sensitive. One partition.'
