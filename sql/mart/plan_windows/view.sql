create or replace view mart.plan_windows ${on_cluster} (
  plan String comment '规划 | First and last year of the plan, for instance 2020–2022',
  window_from Date32 comment '开始 | First day',
  window_to Date32 comment '结束（不含） | First day after',
  is_current Bool comment '当前 | The plan runs on the as-of day'
)
sql security none
comment '每行一个培训规划的起止期间 | One row per window of days in which a training plan must reach its targets.'
as
select
  concat(toString(toYear(target.window_from)), '–', toString(toYear(addDays(target.window_to, -1)))) as plan,
  target.window_from as window_from,
  target.window_to as window_to,
  toBool(target.window_from <= run_context.as_of and run_context.as_of < target.window_to) as is_current
from (select distinct window_from, window_to from core.training_target) as target
cross join core.run_context as run_context
