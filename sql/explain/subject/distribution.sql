-- Supplies: what and how many.
select
  distribution_id as subject,
  person_key,
  concat(item, ' × ', toString(quantity)) as title_zh,
  title_zh as title_en,
  '' as detail_zh,
  '' as detail_en
from distribution
