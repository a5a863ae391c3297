create table if not exists store.recorded_record ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  record_kind LowCardinality(String) comment '记录种类：activity 活动、attendance 考勤、talk 谈心谈话、care_visit 走访 | activity, attendance, talk or care_visit',
  record_id String comment '记录编号 | Record',
  event_day Date32 comment '发生日 | Day of the event',
  recorded_on Date32 comment '录入日 | Day it was entered',
  branch_id String comment '组织支部或人员所在支部（C13）；空＝无 | Branch of the organiser, or of the person (C13); empty = none',
  district_code LowCardinality(String) comment '组织支部所在区或人员所在区（C13）；空＝无 | District of the organiser, or of the person (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (record_kind, branch_id, event_day, record_id)
comment '每行一条带录入时刻的活动、考勤、谈心谈话或走访记录；按月分区（event_day） | One row per held activity, attendance row at one, talk or visit that has an instant of recording. One partition a month (event_day).'
