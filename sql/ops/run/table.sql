create table if not exists ops.run ${on_cluster} (
  run_id String comment '运行编号 | Run',
  at DateTime64(3, 'UTC') comment '时刻 | Instant',
  event LowCardinality(String) comment '事件：begun 开始、published 已发布、unchanged 无变化、stopped 被检查阻止、failed 失败 | begun, published, unchanged, stopped or failed',
  as_of Nullable(Date32) comment '数据截止日 | As-of day',
  publish UInt64 comment '发布号；0＝无 | Publish; 0 = none',
  detail String comment '说明 | What happened'
)
engine = ${engine}
order by (run_id, at)
comment '每行一次运行的一个步骤：开始，以及结束 | One row per step of a run: begun, and one more when ended.'
