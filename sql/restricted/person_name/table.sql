create table if not exists store.person_name ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  person_id String comment 'Id in the source',
  name String comment 'Name'
)
engine = ${engine}
partition by (period, version)
order by (person_key)
comment 'One row per surviving person: the only place of names. One partition.'
