-- Use of a platform: which.
select distinct
  toString(platform) as subject,
  person_key,
  transform(toString(platform), ['app', 'wechat'], ['央行驿站', '微信'], toString(platform)) as title_zh,
  toString(platform) as title_en,
  '' as detail_zh,
  '' as detail_en
from platform_use
