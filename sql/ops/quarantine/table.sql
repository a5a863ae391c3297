create table if not exists ops.quarantine ${on_cluster} (
  run_id String comment 'Run',
  table_name LowCardinality(String) comment 'Source table',
  key String comment 'Key of the row',
  column_name LowCardinality(String) comment 'Column; empty = the row',
  value String comment 'Value as it stood',
  rule LowCardinality(String) comment 'Rule it broke',
  position String comment 'File and line, or table'
)
engine = ${engine}
partition by run_id
order by (table_name, key)
comment 'One row per reason for which a source row of a run was set aside or emptied.'
