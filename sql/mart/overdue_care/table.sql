create table if not exists store.overdue_care ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_code String comment '人员的代码（十六进制） | Pseudonym of the person, hexadecimal',
  branch_id String comment '组织关系所在支部；空＝无 | Roster branch; empty = none',
  branch_name String comment '名称；空＝无 | Its name; empty = none',
  district_code String comment '区；空＝无 | District; empty = none',
  district_name String comment '名称；空＝无 | Its name; empty = none',
  last_visited_on Nullable(Date32) comment '最近走访日；空＝从未 | Day of the last visit; null = never',
  days_since Nullable(Int32) comment '距最近走访的天数；空＝从未 | Days since then; null = never'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_code)
comment '每行一名在世的重点关怀对象，截至数据截止日90天内未走访；敏感 | One row per living person with a care need and no visit in the 90 days up to the as-of day. Sensitive.'
