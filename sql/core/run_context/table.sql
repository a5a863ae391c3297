create table if not exists store.run_context ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  as_of Date32 comment '数据截止日（业务日期） | Last business day that counts',
  first_period Date32 comment '首个统计月的首日 | First day of the first published month'
)
engine = ${engine}
partition by (period, version)
order by (as_of)
comment '最多一行；没有已举行的活动时为空表 | One row, or none when there is no held activity. One partition.'
