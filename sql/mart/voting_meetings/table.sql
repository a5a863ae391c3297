create table if not exists store.voting_meetings ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
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
engine = ${engine}
partition by (period, version)
order by (period_zh, branch_name, activity_id)
comment '每行一次有表决的会议与十二个月内含其日期的可选时段：到会的正式党员是否足数 | One row per held meeting with a vote and period to choose whose twelve months contain it: whether enough full members were present.'
