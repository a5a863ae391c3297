-- The published cells of rotation_coverage, laid over each other by their month in the plan, so that today's plan can be held against that of 2020–2022.
create or replace view mart.rotation_burnup ${on_cluster} (
  plan String comment '规划 | First and last year of the plan, for instance 2020–2022',
  is_current Bool comment '当前 | The plan runs on the as-of day',
  month Date32 comment '月份 | First day of the month',
  month_no UInt16 comment '第几个月 | Month of the plan, from 1',
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  value Nullable(Float64) comment '数值 | Published value of rotation_coverage',
  even_share Float64 comment '匀速应达 | What an even pace would have reached'
)
sql security invoker
comment '每行一期规划、其至今的一个月与一个范围：轮训对象的覆盖率 | One row per plan with rotation targets, month of it so far and scope: the share of its targets that is reached.'
as
select
  plans.plan as plan,
  plans.is_current as is_current,
  cell.period_start as month,
  toUInt16(dateDiff('month', plans.window_from, cell.period_start) + 1) as month_no,
  cell.scope_kind as scope_kind,
  cell.scope_id as scope_id,
  toUInt8(transform(cell.scope_kind, ['bureau', 'district', 'branch'], [3, 2, 1], 0)) as scope_rank,
  if(cell.scope_kind = 'branch', branches.branch_name, '') as branch_name,
  cell.district_name as district_name,
  cell.value as value,
  month_no / dateDiff('month', plans.window_from, plans.window_to) as even_share
from mart.metric_cells as cell
cross join mart.plan_windows as plans
left join mart.branches as branches on branches.branch_id = cell.scope_id
where cell.metric_id = 'rotation_coverage' and cell.period_kind = 'month'
  and plans.window_from <= cell.period_start and cell.period_start < plans.window_to
settings join_use_nulls = 0
