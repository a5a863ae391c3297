create or replace view cell ${on_cluster} (
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '周期首日 | First day of the period',
  is_open Bool comment '周期尚未结束（晚于数据截止日） | The period ends after the as-of day',
  scope_kind LowCardinality(String) comment '范围：branch 支部、district 区、bureau 全局 | branch, district or bureau',
  scope_id String comment '支部编号、区代码或 all | Branch, district, or all'
)
sql security none
comment '每行一个统计周期与一个所有指标都有数值的范围 | One row per published period and scope that has a cell for every metric.'
as
select period_kind, period_start, is_open, 'branch' as scope_kind, branch_id as scope_id
from branch_period
union all
select distinct
  applying.period_kind, applying.period_start, applying.is_open, 'district', place.district_code
from branch_period as applying
inner join branch_version as place on place.branch_id = applying.branch_id
where place.valid_from <= applying.last_day and place.valid_to > applying.period_start
  and place.district_code != ''
union all
select period_kind, period_start, is_open, 'bureau', 'all'
from period
