-- Party groups: their number.
select distinct
  concat(branch_id, '/', toString(assumeNotNull(group_no))) as subject,
  toUInt64(0) as person_key,
  concat('第', toString(assumeNotNull(group_no)), '党小组') as title_zh,
  concat('group ', toString(assumeNotNull(group_no))) as title_en,
  '' as detail_zh,
  '' as detail_en
from member_interval
where group_no is not null
