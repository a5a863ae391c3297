create table if not exists store.study_hours ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  studied_on Date32 comment '日期 | Day',
  branch_id String comment '当日组织关系所在支部；空＝无 | Branch whose roster has the person that day; empty = none',
  district_code LowCardinality(String) comment '该支部当日所在区；空＝无 | District of that branch that day; empty = none',
  hours Decimal(9, 2) comment '当日学时，最多计8学时 | Hours of the day, capped at 8'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, studied_on)
comment '每行一人有学时的一日（C11）；按月分区（studied_on） | One row per person and day with study hours above 0 (C11). One partition a month (studied_on).'
