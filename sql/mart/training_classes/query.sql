select
  toDate32('1970-01-01') as period,
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
from training_result as result
inner join training_class as class on class.class_id = result.class_id
inner join period_months as choice on choice.month = toDate32(toStartOfMonth(result.ends_on))
left join branches on branches.branch_id = result.branch_id
left join district as district on district.district_code = result.district_code
group by result.class_id, result.ends_on, choice.period_zh, choice.period_en, result.branch_id, result.district_code
settings join_use_nulls = 0
