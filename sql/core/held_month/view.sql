create or replace view held_month ${on_cluster} (
  month Date32 comment '月首日 | First day of the month',
  branch_id String comment '组织活动的支部 | Organising branch',
  kind LowCardinality(String) comment '活动种类 | Kind of activity',
  group_no Nullable(Int32) comment '党小组会所属党小组；空＝无 | Party group of group meetings; null = none'
)
sql security none
comment '每行一个月、支部、活动种类与党小组，当月至少举行过一次 | One row per month, branch, kind and group in which at least one activity was held.'
as
select distinct held_on - (toDayOfMonth(held_on) - 1) as month, branch_id, kind, group_no
from activity
