create table if not exists ops.run ${on_cluster} (
  run_id String comment 'Run',
  at DateTime64(3, 'UTC') comment 'Instant',
  event LowCardinality(String) comment 'begun, published, unchanged, stopped or failed',
  as_of Nullable(Date32) comment 'As-of day',
  publish UInt64 comment 'Publish; 0 = none',
  detail String comment 'What happened'
)
engine = ${engine}
order by (run_id, at)
comment 'One row per step of a run: begun, and one more when ended.'
