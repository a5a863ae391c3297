-- Whom a plan must reach: the plan and its days.
select
  training_target_id as subject,
  person_key,
  concat(plan_id, ' ', toString(window_from), ' – ', toString(addDays(window_to, -1))) as title_zh,
  title_zh as title_en,
  '' as detail_zh,
  '' as detail_en
from training_target
