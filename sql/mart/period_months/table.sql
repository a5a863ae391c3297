create table if not exists store.period_months ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  period_kind LowCardinality(String) comment '时段类别 | month, quarter, half_year or year',
  period_start Date32 comment '时段首日 | First day of the period',
  period_zh String comment '时段 | Chinese name of the period',
  period_en String comment '时段（英文） | English name of the period',
  month Date32 comment '月份 | First day of the month',
  month_text String comment '月 | The month, for instance 2020-06',
  months_back UInt8 comment '距末月 | Months between it and the last month of the period: 0 to 11',
  is_inside Bool comment '在时段内 | The month lies in the period'
)
engine = ${engine}
partition by (period, version)
order by (period_kind, period_start, month)
comment '每行一个已发布时段与截至其末月的十二个月之一 | One row per published period and month of the twelve that end with its last.'
