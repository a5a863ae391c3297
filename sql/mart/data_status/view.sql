create or replace view mart.data_status ${on_cluster} (
  publish UInt64 comment 'Publish',
  as_of Date32 comment 'Last business day that counts',
  published_at DateTime64(3, 'UTC') comment 'Instant of publishing',
  age String comment 'Time since then in words'
)
sql security none
comment 'One row: the publish that readers see and its age.'
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
