create table if not exists store.branch ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  branch_id String comment '支部 | Branch',
  kind LowCardinality(String) comment '支部类别：retired 离退休、staff 在职 | retired or staff',
  founded_on Nullable(Date32) comment '成立日；空＝一直存在 | First day; null = always',
  dissolved_on Nullable(Date32) comment '撤销日（当日起不再存在）；空＝未撤销 | First day no longer a branch; null = never',
  merged_into String comment '接收其党员的支部；空＝无 | Branch that took the members over; empty = none'
)
engine = ${engine}
partition by (period, version)
order by (branch_id)
comment '每行一个党支部；整表一个分区 | One row per Party branch. One partition.'
