create table if not exists ops.check_result ${on_cluster} (
  publish UInt64 comment 'Candidate',
  check_id LowCardinality(String) comment 'Check',
  severity LowCardinality(String) comment 'fail or warn',
  offending UInt64 comment 'Offending rows',
  sample String comment 'The first of them'
)
engine = ${engine}
partition by publish
order by (check_id)
comment 'One row per check of a candidate.'
