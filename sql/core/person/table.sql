create table if not exists store.person ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  sex LowCardinality(String) comment 'GB/T 2261.1: 0, 1, 2, 9; empty = not known',
  born_on Nullable(Date32) comment 'Day of birth',
  person_class LowCardinality(String) comment 'staff, retired or veteran',
  rank_code LowCardinality(String) comment 'GB/T 12407; empty = none',
  died_on Nullable(Date32) comment 'Day of death: the first day outside',
  party_status LowCardinality(String) comment 'full, probationary, suspended or none',
  party_joined_on Nullable(Date32) comment 'Day of joining the Party',
  residence_district LowCardinality(String) comment 'District of residence; empty = not known'
)
engine = ${engine}
partition by (period, version)
order by (person_key)
comment 'One row per surviving person (C3). One partition.'
