create or replace view branch_period ${on_cluster} (
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '周期首日 | First day of the period',
  last_day Date32 comment '计入的最后一日 | Last day that counts',
  is_open Bool comment '周期尚未结束（晚于数据截止日） | The period ends after the as-of day',
  is_due Bool comment '周期自首个统计月或以后开始 | The period begins on or after the first period',
  branch_id String comment '支部 | Branch'
)
sql security none
comment '每行一个统计周期与一个适用的支部（C12） | One row per published period and branch that applies to it (C12).'
as
select
  period.period_kind as period_kind,
  period.period_start as period_start,
  period.last_day as last_day,
  period.is_open as is_open,
  period.is_due as is_due,
  branch.branch_id as branch_id
from period
cross join branch
where (branch.founded_on is null or branch.founded_on <= period.period_start)
  and (branch.dissolved_on is null or branch.dissolved_on > period.last_day)
