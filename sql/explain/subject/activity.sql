-- Meetings: kind and title.
select
  activity_id as subject,
  toUInt64(0) as person_key,
  trimRight(concat(transform(toString(kind),
    ['general_meeting', 'committee_meeting', 'group_meeting', 'party_lecture', 'theme_day', 'org_life_meeting', 'democratic_review', 'study_day'],
    ['党员大会', '支委会', '党小组会', '党课', '主题党日', '组织生活会', '民主评议', '老干部学习日'], toString(kind)), ' ', title)) as title_zh,
  trimRight(concat(replaceAll(toString(kind), '_', ' '), ' ', title)) as title_en,
  '' as detail_zh,
  '' as detail_en
from activity
