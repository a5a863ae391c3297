create or replace view mart.data_status ${on_cluster} (
  publish UInt64 comment '发布号 | Publish',
  as_of Date32 comment '数据截止日（业务日期） | Last business day that counts',
  published_at DateTime64(3, 'UTC') comment '发布时刻 | Instant of publishing',
  age String comment '距发布的时间 | Time since then in words'
)
sql security none
comment '一行：读者所见的发布及其时长 | One row: the publish that readers see and its age.'
as
select
  act.publish as publish,
  run_context.as_of as as_of,
  act.published_at as published_at,
  formatReadableTimeDelta(dateDiff('second', act.published_at, now64(3, 'UTC')), 'days', 'minutes') as age
from ops.pointer as act
cross join core.run_context as run_context
where act.publish = (select current_publish.publish from ops.current_publish as current_publish) and act.act = 'publish'
order by act.sequence
limit 1
