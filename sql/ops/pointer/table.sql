create table if not exists ops.pointer ${on_cluster} (
  sequence UInt64 comment 'Order of the acts',
  publish UInt64 comment 'Publish that readers see from now on',
  run_id String comment 'Run that published; empty for a rollback',
  act LowCardinality(String) comment 'publish or rollback',
  published_at DateTime64(3, 'UTC') comment 'Instant of the act'
)
engine = ${engine}
order by (sequence)
comment 'One row per act of publishing or rolling back; the greatest sequence is in force.'
