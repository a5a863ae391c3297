create table if not exists store.care_visit ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  care_visit_id String comment '记录编号 | Record',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  visited_on Date32 comment '日期 | Day',
  mode LowCardinality(String) comment '方式：home 上门、hospital 到医院、phone 电话 | home, hospital or phone',
  occasion LowCardinality(String) comment '事由：festival 节日、hospital 住院、bereavement 病故、birthday 生日、hardship 困难、routine 日常 | festival, hospital, bereavement, birthday, hardship or routine',
  relief_fen Int64 comment '慰问金（分）；0＝无 | Relief money in fen; 0 = none',
  branch_id String comment '发生时所在支部（C13）；空＝无 | Branch where the event lies (C13); empty = none',
  district_code LowCardinality(String) comment '发生时所在区（C13）；空＝无 | District where the event lies (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, visited_on, care_visit_id)
comment '每行一次对一人的走访；按年分区（visited_on） | One row per visit to a person. One partition a year (visited_on).'
