with meeting as (
  select held_on, branch_id, district_code, activity_id, vote, countIf(is_expected) as expected, countIf(is_present) as present
  from attendance
  where vote != '' and party_status = 'full'
  group by held_on, branch_id, district_code, activity_id, vote
  having expected > 0
)
select
  toDate32('1970-01-01') as period,
  meeting.activity_id as activity_id,
  branches.branch_name as branch_name,
  if(district.name = '', toString(meeting.district_code), district.name) as district_name,
  choice.period_zh as period_zh,
  choice.period_en as period_en,
  choice.is_inside as is_inside,
  meeting.held_on as held_on,
  activity.title as title,
  transform(toString(meeting.vote), ['ordinary', 'admission', 'election'], ['一般表决（不少于半数）', '接收党员（超过半数）', '选举（不少于五分之四）'], '') as vote_zh,
  transform(toString(meeting.vote), ['ordinary', 'admission', 'election'], ['ordinary ≥ 1/2', 'admission > 1/2', 'election ≥ 4/5'], '') as vote_en,
  meeting.expected as expected,
  meeting.present as present,
  toUInt64(multiIf(
    meeting.vote = 'ordinary', intDiv(meeting.expected + 1, 2),
    meeting.vote = 'admission', intDiv(meeting.expected, 2) + 1,
    intDiv(4 * meeting.expected + 4, 5)
  )) as needed,
  toBool(meeting.present >= needed) as is_passed,
  if(is_passed, '● 有效', '■ 人数不足') as shown_zh,
  if(is_passed, '● valid', '■ too few') as shown_en
from meeting
inner join activity as activity on activity.activity_id = meeting.activity_id
inner join period_months as choice on choice.month = toDate32(toStartOfMonth(meeting.held_on))
left join branches on branches.branch_id = meeting.branch_id
left join district as district on district.district_code = meeting.district_code
settings join_use_nulls = 0
