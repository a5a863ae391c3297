create or replace view due_period ${on_cluster} (
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季 | month or quarter',
  period_start Date32 comment '周期首日 | First day of the period',
  branch_id String comment '支部 | Branch',
  district_code LowCardinality(String) comment '支部在首日所在区；空＝无 | District of the branch on the first day; empty = none'
)
sql security none
comment '每行一个应开展活动的支部与月或季，按首日所在区（C6、C12） | One row per month or quarter and branch to which something is due in it, in the district of its first day (C6, C12).'
as
select
  due.period_kind as period_kind,
  due.period_start as period_start,
  due.branch_id as branch_id,
  place.district_code as district_code
from branch_period as due
inner join branch_place as place on place.branch_id = due.branch_id
where due.is_due and due.period_kind in ('month', 'quarter')
  and place.valid_from <= due.period_start and due.period_start < place.valid_to
