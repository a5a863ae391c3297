create table if not exists store.plan_windows ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  plan String comment '规划 | First and last year of the plan, for instance 2020–2022',
  window_from Date32 comment '开始 | First day',
  window_to Date32 comment '结束（不含） | First day after',
  is_current Bool comment '当前 | The plan runs on the as-of day'
)
engine = ${engine}
partition by (period, version)
order by (window_from)
comment '每行一个培训规划的起止期间 | One row per window of days in which a training plan must reach its targets.'
