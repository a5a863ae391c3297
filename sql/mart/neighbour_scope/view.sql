-- Asked by the row policies of access/grants.sql. Nobody else than the scoped roles needs it, and for them alone it is worked out.
create or replace view mart.neighbour_scope ${on_cluster} (
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '周期首日 | First day of the period',
  scope_kind LowCardinality(String) comment '范围：branch 支部、district 区 | branch or district',
  scope_id String comment '支部编号或区代码 | Branch or district'
)
sql security invoker
comment '每行一个统计期与读者可见的邻近范围：片区负责人所辖的支部、支部书记所在的区 | One row per period and scope that the reader sees beside the own ones: the branches of a district lead, the districts of a secretary.'
as
select place.period_kind as period_kind, place.period_start as period_start, 'branch' as scope_kind, place.branch_id as scope_id
from mart.branch_district as place
where has(enabledRoles(), 'district') and has(enabledRoles(), concat('district_', hex(place.district_code)))
union all
select place.period_kind, place.period_start, 'district', place.district_code
from mart.branch_district as place
where has(enabledRoles(), 'secretary') and has(enabledRoles(), concat('branch_', hex(place.branch_id)))
