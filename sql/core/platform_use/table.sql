create table if not exists store.platform_use ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  used_on Date32 comment '日期 | Day',
  platform LowCardinality(String) comment '平台：app 手机应用、wechat 微信公众号 | app or wechat',
  branch_id String comment '当日组织关系所在支部；空＝无 | Branch whose roster has the person that day; empty = none',
  district_code LowCardinality(String) comment '该支部当日所在区；空＝无 | District of that branch that day; empty = none',
  events UInt32 comment '使用次数 | Events'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, used_on, platform)
comment '每行一人一日在一个平台上至少使用过一次（账号已绑定）；按月分区（used_on） | One row per person, day and platform with at least one event of a bound account. One partition a month (used_on).'
