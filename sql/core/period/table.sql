create table if not exists store.period ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '首日 | First day',
  period_end Date32 comment '末日 | Last day',
  last_day Date32 comment '计入的最后一日：周期末日，晚于数据截止日时为数据截止日 | Last day that counts: period_end or the as-of day if earlier',
  is_open Bool comment '晚于数据截止日结束 | Ends after the as-of day',
  is_due Bool comment '自首个统计月或以后开始 | Begins on or after the first period'
)
engine = ${engine}
partition by (period, version)
order by (period_kind, period_start)
comment '每行一个统计周期；整表一个分区 | One row per published period. One partition.'
