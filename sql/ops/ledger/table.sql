create table if not exists ops.ledger ${on_cluster} (
  run_id String comment 'Run',
  table_name LowCardinality(String) comment 'Source table',
  counted UInt64 comment 'Rows counted at the source',
  read UInt64 comment 'Rows read',
  loaded UInt64 comment 'Rows loaded',
  superseded UInt64 comment 'Older versions of a loaded row',
  tombstones UInt64 comment 'Deleted rows',
  quarantined UInt64 comment 'Rows in quarantine'
)
engine = ${engine}
partition by run_id
order by (table_name)
comment 'One row per run and source table: read = loaded + superseded + tombstones + quarantined.'
