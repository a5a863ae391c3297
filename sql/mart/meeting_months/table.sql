create table if not exists store.meeting_months ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  branch_id String comment '支部编号 | Branch',
  branch_name String comment '支部 | Its latest name',
  district_name String comment '区 | Its district on the month''s first day; empty = none',
  kind LowCardinality(String) comment '类别代码 | general_meeting, committee_meeting, group_meeting or theme_day',
  month Date32 comment '月份 | First day of the month',
  due UInt32 comment '应开 | Meetings due: 0 or 1, with groups their number, with general meetings 1 in a quarter''s last month',
  held UInt32 comment '已开 | Of them held, in the quarter for a general meeting',
  late UInt32 comment '补报 | Of the month''s held meetings those entered more than ten days late',
  state LowCardinality(String) comment '状态代码 | held, late (all entered late), partial (not every group), missing, pending (the month runs) or not_applicable',
  shown_zh String comment '显示 | State in Chinese',
  shown_en String comment '显示（英文） | State in English'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, month, kind)
comment '每行一个支部、其存续的一个月与一类会议：已开、补报、缺或不要求 | One row per branch, month to which it applies and kind of meeting: held, made up, missing or not due.'
