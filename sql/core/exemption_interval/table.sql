create table if not exists store.exemption_interval ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  valid_from Date32 comment 'First day in, not before the approval',
  valid_to Date32 comment 'First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (person_key, valid_from)
comment 'One row per approved release from attending (C8). Sensitive. One partition.'
