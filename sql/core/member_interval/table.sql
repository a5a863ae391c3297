create table if not exists store.member_interval ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  branch_id String comment 'Branch',
  group_no Nullable(Int32) comment 'Party group in the branch; null = none',
  valid_from Date32 comment 'First day in',
  valid_to Date32 comment 'First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, valid_from)
comment 'One row per stretch of days in which a person is a member in one branch; stretches of a person do not overlap (C4). One partition.'
