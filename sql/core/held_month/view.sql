create or replace view held_month ${on_cluster} (
  month Date32 comment 'First day of the month',
  branch_id String comment 'Organising branch',
  kind LowCardinality(String) comment 'Kind of activity',
  group_no Nullable(Int32) comment 'Party group of group meetings; null = none'
)
sql security none
comment 'One row per month, branch, kind and group in which at least one activity was held.'
as
select distinct held_on - (toDayOfMonth(held_on) - 1) as month, branch_id, kind, group_no
from activity
