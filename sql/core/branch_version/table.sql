create table if not exists store.branch_version ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  branch_id String comment '支部 | Branch',
  name String comment '该时段的名称 | Name in these days',
  district_code LowCardinality(String) comment '该时段所在区 | District in these days',
  valid_from Date32 comment '首日（含） | First day in',
  valid_to Date32 comment '终止日（不含）；2299-12-31＝未终止 | First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, valid_from)
comment '每行一个支部名称与所在区不变的一段日期；同一支部各段不重叠（C6）；整表一个分区 | One row per branch and stretch of days with one name and district; stretches of a branch do not overlap (C6). One partition.'
