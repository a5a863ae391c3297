create or replace view mart.voting_meetings ${on_cluster} (
  activity_id String comment '活动编号 | Meeting',
  branch_name String comment '支部 | Latest name of the branch',
  district_name String comment '区 | District that day; empty = none',
  period_zh String comment '时段 | Chosen period in Chinese',
  period_en String comment '时段（英文） | Chosen period in English',
  is_inside Bool comment '在时段内 | Lies in the period, not only in the twelve months that end with it',
  held_on Date32 comment '开会日 | Day',
  title String comment '标题 | Title',
  vote_zh String comment '表决类别 | Kind of vote and its rule in Chinese',
  vote_en String comment '表决类别（英文） | Kind of vote and its rule in English',
  expected UInt64 comment '应到 | Full members expected',
  present UInt64 comment '实到 | Of them present',
  needed UInt64 comment '最少到会 | Fewest who must be present',
  is_passed Bool comment '有效 | At least so many were present',
  shown_zh String comment '显示 | Judgement in Chinese',
  shown_en String comment '显示（英文） | Judgement in English'
)
sql security none
comment '每行一次有表决的会议与十二个月内含其日期的可选时段：到会的正式党员是否足数 | One row per held meeting with a vote and period to choose whose twelve months contain it: whether enough full members were present.'
as
with meeting as (
  select held_on, branch_id, district_code, activity_id, vote, countIf(is_expected) as expected, countIf(is_present) as present
  from core.attendance
  where vote != '' and party_status = 'full'
  group by held_on, branch_id, district_code, activity_id, vote
  having expected > 0
)
select
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
inner join core.activity as activity on activity.activity_id = meeting.activity_id
inner join mart.period_months as choice on choice.month = toDate32(toStartOfMonth(meeting.held_on))
left join mart.branches as branches on branches.branch_id = meeting.branch_id
left join core.district as district on district.district_code = meeting.district_code
settings join_use_nulls = 0
