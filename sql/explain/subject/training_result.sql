-- Enrolments: the class, and how it ended.
select
  outcome.training_result_id as subject,
  outcome.person_key as person_key,
  class.title as title_zh,
  class.title as title_en,
  transform(toString(outcome.result), ['completed', 'failed', 'withdrawn'], ['完成', '未通过', '退出'], '未登记') as detail_zh,
  if(outcome.result = '', 'not recorded', toString(outcome.result)) as detail_en
from training_result as outcome
inner join training_class as class on class.class_id = outcome.class_id
