create table if not exists store.talk ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  talk_id String comment '记录编号 | Record',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  other_person_key UInt64 comment '谈话另一方，不论是否已知 | The other person, known or not',
  held_on Date32 comment '日期 | Day',
  branch_id String comment '谈话当日 person_key 所在支部（C13）；空＝无 | Branch where person_key lies that day (C13); empty = none',
  district_code LowCardinality(String) comment '谈话当日 person_key 所在区（C13）；空＝无 | District where person_key lies that day (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (held_on, person_key, talk_id)
comment '每行两名不同人员的一次谈心谈话：只记开展与否，不记内容；按年分区（held_on） | One row per talk between two different persons: that it took place, never what was said. One partition a year (held_on).'
