create table if not exists store.review ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  review_id String comment '记录编号 | Record',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  kind LowCardinality(String) comment '评议种类 | Kind of review',
  year UInt16 comment '评议年度 | Year reviewed',
  grade LowCardinality(String) comment '等次：excellent 优秀、qualified 合格、basically_qualified 基本合格、unqualified 不合格；空＝未定等次 | excellent, qualified, basically_qualified or unqualified; empty = not graded'
)
engine = ${engine}
partition by (period, version)
order by (kind, year, person_key, review_id)
comment '每行一人的一次评议；敏感；整表一个分区 | One row per review of a person. Sensitive. One partition.'
