create table if not exists store.member_interval ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  branch_id String comment '支部 | Branch',
  group_no Nullable(Int32) comment '所在党小组；空＝无 | Party group in the branch; null = none',
  valid_from Date32 comment '首日（含） | First day in',
  valid_to Date32 comment '终止日（不含）；2299-12-31＝未终止 | First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, valid_from)
comment '每行一名党员在一个支部的一段日期；同一人各段不重叠（C4）；整表一个分区 | One row per stretch of days in which a person is a member in one branch; stretches of a person do not overlap (C4). One partition.'
