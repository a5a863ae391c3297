create table if not exists store.distribution ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  distribution_id String comment '记录编号 | Record',
  campaign_id String comment '慰问或发放批次；空＝无 | Campaign; empty = none',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  item LowCardinality(String) comment '物品 | What',
  quantity Int32 comment '数量 | How many',
  given_on Date32 comment '日期 | Day',
  branch_id String comment '发生时所在支部（C13）；空＝无 | Branch where the event lies (C13); empty = none',
  district_code LowCardinality(String) comment '发生时所在区（C13）；空＝无 | District where the event lies (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, given_on, distribution_id)
comment '每行一人领取一次物资；按年分区（given_on） | One row per supply handed to a person. One partition a year (given_on).'
