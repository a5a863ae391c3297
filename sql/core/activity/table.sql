create table if not exists store.activity ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  activity_id String comment '活动 | Activity',
  branch_id String comment '组织活动的支部 | Organising branch',
  district_code LowCardinality(String) comment '支部当日所在区；空＝无 | District of the branch that day; empty = none',
  kind LowCardinality(String) comment '活动种类：general_meeting 党员大会、committee_meeting 支委会、group_meeting 党小组会、party_lecture 党课、theme_day 主题党日、org_life_meeting 组织生活会、democratic_review 民主评议、study_day 老干部学习日 | general_meeting, committee_meeting, group_meeting, party_lecture, theme_day, org_life_meeting, democratic_review or study_day',
  group_no Nullable(Int32) comment '党小组会所属党小组；空＝无 | Party group of a group meeting; null = none',
  title String comment '标题 | Title',
  mode LowCardinality(String) comment '方式：onsite 现场、online 线上、hybrid 线上线下结合；空＝不详 | onsite, online, hybrid; empty = not known',
  held_on Date32 comment '开始的日期 | Day it started',
  starts_at DateTime64(3, 'UTC') comment '开始的时刻 | Instant it started',
  credit_hours Nullable(Decimal(5, 2)) comment '全程参加可得学时；空＝无 | Study hours a full attendance earns; null = none',
  vote LowCardinality(String) comment '表决类型：ordinary 一般、admission 发展党员、election 选举；空＝无表决 | ordinary, admission or election; empty = no vote'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, kind, held_on, activity_id)
comment '每行一次已举行的活动，支部已知，不晚于数据截止日；按年分区（held_on） | One row per held activity of a known branch, not after the as-of day. One partition a year (held_on).'
