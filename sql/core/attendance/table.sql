create table if not exists store.attendance ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  activity_id String comment '活动 | Activity',
  branch_id String comment '组织活动的支部 | Organising branch',
  district_code LowCardinality(String) comment '组织支部当日所在区；空＝无 | District of the organising branch that day; empty = none',
  kind LowCardinality(String) comment '活动种类 | Kind of the activity',
  vote LowCardinality(String) comment '活动的表决类型；空＝无表决 | Vote of the activity; empty = no vote',
  held_on Date32 comment '活动日期 | Day of the activity',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  is_expected Bool comment '是否应到（C9）；否＝列席 | Expected (C9); false = guest',
  is_present Bool comment '应到且在现场或线上参加（C10） | Expected and present on site or online (C10)',
  status UInt8 comment '计入的考勤状态（C10）：1 现场、2 线上、3 事假公假、4 病假、5 无故缺席、6 免、7 送学上门；0＝没有记录 | Status that counts (C10): 1 on site, 2 online, 3 leave, 4 sick leave, 5 absent without leave, 6 exempt, 7 served at home; 0 = no row',
  party_status LowCardinality(String) comment '人员的党籍状态 | Party status of the person'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, kind, held_on, activity_id, person_key)
comment '每行一次已举行的活动中的一人：应到（C9）或至少有一条考勤记录；按月分区（held_on） | One row per held activity and person who is expected at it (C9) or has at least one row of it. One partition a month (held_on).'
