create table if not exists store.branches ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  branch_id String comment '支部 | Branch',
  branch_name String comment '最新名称 | Latest name',
  kind LowCardinality(String) comment '支部类别：retired 离退休、staff 在职 | retired or staff',
  district_code String comment '数据截止日所在区；空＝无 | District on the as-of day; empty = none',
  district_name String comment '该区名称；空＝无 | Name of that district; empty = none',
  is_active Bool comment '数据截止日已成立且未撤销 | Founded and not dissolved on the as-of day'
)
engine = ${engine}
partition by (period, version)
order by (branch_id)
comment '每行一个党支部在数据截止日的情况 | One row per Party branch as it is on the as-of day.'
