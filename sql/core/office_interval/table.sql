create table if not exists store.office_interval ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  branch_id String comment 'Branch',
  post_code LowCardinality(String) comment 'secretary, deputy_secretary, organisation, publicity, discipline or member',
  valid_from Date32 comment 'First day in',
  valid_to Date32 comment 'First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, valid_from, post_code)
comment 'One row per office held in a branch by a person; cut at death and dissolution (C7). One partition.'
