create table if not exists store.hospital_stay ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  hospital_stay_id String comment 'Record',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  admitted_on Date32 comment 'Day of admission',
  discharged_on Nullable(Date32) comment 'Day of discharge; null = still there',
  branch_id String comment 'Branch on the day of discharge (C13); empty = none',
  district_code LowCardinality(String) comment 'District on the day of discharge (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (person_key, admitted_on, hospital_stay_id)
comment 'One row per stay in hospital. Sensitive. One partition.'
