create or replace view mart.branch_district ${on_cluster} (
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '周期首日 | First day of the period',
  branch_id String comment '支部编号 | Branch',
  district_code String comment '区代码；空＝无 | District on the last day that counts; empty = none'
)
sql security none
comment '每行一个统计期与支部，及该支部期末所在的区 | One row per published period and branch: the district where the branch sat at its end.'
as
select
  period.period_kind as period_kind,
  period.period_start as period_start,
  place.branch_id as branch_id,
  toString(place.district_code) as district_code
from core.period as period
cross join core.branch_place as place
where place.valid_from <= period.last_day and period.last_day < place.valid_to
