create table if not exists store.pairing ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  pairing_id String comment 'Record',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  helper_key UInt64 comment 'The helper',
  valid_from Date32 comment 'First day in',
  valid_to Date32 comment 'First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (person_key, valid_from, pairing_id)
comment 'One row per helper of a person and stretch of days. One partition.'
