create or replace view mart.training_classes ${on_cluster} (
  class_id String comment '培训班编号 | Class',
  title String comment '标题 | Title',
  kind_zh String comment '类别 | Kind in Chinese',
  kind_en String comment '类别（英文） | Kind in English',
  is_central Bool comment '集中培训 | Centralised class',
  starts_on Date32 comment '开始日 | First day',
  ends_on Date32 comment '结束日 | Last day',
  period_zh String comment '时段 | Chosen period in Chinese',
  period_en String comment '时段（英文） | Chosen period in English',
  is_inside Bool comment '在时段内 | Lies in the period, not only in the twelve months that end with it',
  branch_name String comment '支部 | Latest name of the participants'' branch; empty = none',
  district_name String comment '区 | Their district; empty = none',
  enrolled UInt64 comment '学员 | Enrolments',
  completed UInt64 comment '完成 | Of them completed',
  failed UInt64 comment '未通过 | Of them failed',
  withdrawn UInt64 comment '退出 | Of them withdrawn',
  undecided UInt64 comment '未定 | Of them without a result'
)
sql security none
comment '每行一个已结束的培训班、学员所在支部与十二个月内含其末日的可选时段 | One row per held class that has ended, branch of its participants and period to choose whose twelve months contain its last day.'
as
select
  result.class_id as class_id,
  any(class.title) as title,
  transform(toString(any(result.kind)), ['rotation', 'training', 'intensive', 'committee', 'senior_special'], ['轮训', '培训', '强训', '支部委员培训', '司局级专题'], '') as kind_zh,
  transform(toString(any(result.kind)), ['rotation', 'training', 'intensive', 'committee', 'senior_special'], ['rotation', 'training', 'intensive', 'committee', 'bureau-level'], '') as kind_en,
  toBool(any(class.is_central)) as is_central,
  any(class.starts_on) as starts_on,
  result.ends_on as ends_on,
  choice.period_zh as period_zh,
  choice.period_en as period_en,
  any(choice.is_inside) as is_inside,
  any(branches.branch_name) as branch_name,
  if(any(district.name) = '', toString(result.district_code), any(district.name)) as district_name,
  count() as enrolled,
  countIf(result.result = 'completed') as completed,
  countIf(result.result = 'failed') as failed,
  countIf(result.result = 'withdrawn') as withdrawn,
  countIf(result.result = '') as undecided
from core.training_result as result
inner join core.training_class as class on class.class_id = result.class_id
inner join mart.period_months as choice on choice.month = toDate32(toStartOfMonth(result.ends_on))
left join mart.branches as branches on branches.branch_id = result.branch_id
left join core.district as district on district.district_code = result.district_code
group by result.class_id, result.ends_on, choice.period_zh, choice.period_en, result.branch_id, result.district_code
settings join_use_nulls = 0
