-- Party dues: what was due and what was paid, in yuan.
select
  fee_id as subject,
  person_key,
  concat('应交 ', toString(due_fen / 100), ' 元') as title_zh,
  concat('due ', toString(due_fen / 100), ' yuan') as title_en,
  concat('实交 ', toString(paid_fen / 100), ' 元') as detail_zh,
  concat('paid ', toString(paid_fen / 100), ' yuan') as detail_en
from fee
