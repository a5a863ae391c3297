create table if not exists store.periods ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  period_kind LowCardinality(String) comment '时段类别 | month, quarter, half_year or year',
  period_start Date32 comment '时段首日 | First day',
  period_end Date32 comment '时段末日 | Last day',
  last_day Date32 comment '截至日 | Last day that counts: period_end or the as-of day if earlier',
  is_open Bool comment '期未满 | Ends after the as-of day',
  is_last_whole_month Bool comment '最近完整月 | The latest month that is whole: what a dashboard opens with',
  period_zh String comment '时段 | Chinese name, for instance 2020年第2季度',
  period_en String comment '时段（英文） | English name, for instance Q2 2020',
  recency UInt64 comment '时间次序 | Order of choices: the latest whole month, then the latest last day, then the shortest'
)
engine = ${engine}
partition by (period, version)
order by (period_kind, period_start)
comment '每行一个已发布时段及其名称 | One row per published period, with its names.'
