create table if not exists store.branch_version ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  branch_id String comment 'Branch',
  name String comment 'Name in these days',
  district_code LowCardinality(String) comment 'District in these days',
  valid_from Date32 comment 'First day in',
  valid_to Date32 comment 'First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, valid_from)
comment 'One row per branch and stretch of days with one name and district; stretches of a branch do not overlap (C6). One partition.'
