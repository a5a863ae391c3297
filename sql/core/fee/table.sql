create table if not exists store.fee ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  fee_id String comment '记录编号 | Record',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  month Date32 comment '月首日 | First day of the month',
  due_fen Int64 comment '应交（分） | Due, in fen',
  paid_fen Int64 comment '实交（分） | Paid, in fen',
  branch_id String comment '当月首日所属支部；空＝无 | Branch whose roster has the person on the month''s first day; empty = none',
  district_code LowCardinality(String) comment '该支部当日所在区；空＝无 | District of that branch that day; empty = none'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, month, fee_id)
comment '每行一条党费记录；按月分区（month） | One row per fee record. One partition a month (month).'
