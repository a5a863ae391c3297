create table if not exists ops.pointer ${on_cluster} (
  sequence UInt64 comment '操作的先后次序 | Order of the acts',
  publish UInt64 comment '自此读者所见的发布 | Publish that readers see from now on',
  run_id String comment '发布它的运行；回退时为空 | Run that published; empty for a rollback',
  act LowCardinality(String) comment '操作：publish 发布、rollback 回退 | publish or rollback',
  published_at DateTime64(3, 'UTC') comment '操作时刻 | Instant of the act'
)
engine = ${engine}
order by (sequence)
comment '每行一次发布或回退；次序最大的生效 | One row per act of publishing or rolling back; the greatest sequence is in force.'
