create table if not exists store.late_records ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  record_kind LowCardinality(String) comment '记录类别代码 | activity, attendance, talk or care_visit',
  kind_zh String comment '类别 | Kind in Chinese',
  kind_en String comment '类别（英文） | Kind in English',
  branch_name String comment '支部 | Latest name of the branch; empty = none',
  district_name String comment '区 | District; empty = none',
  period_zh String comment '时段 | Chosen period in Chinese',
  period_en String comment '时段（英文） | Chosen period in English',
  records UInt64 comment '记录数 | Records entered by the as-of day',
  late UInt64 comment '补报 | Of them entered more than ten days after the event',
  median_days Float64 comment '录入间隔中位天数 | Days from the event to the entry that half of them did not exceed'
)
engine = ${engine}
partition by (period, version)
order by (period_zh, branch_name, record_kind)
comment '每行一类记录、一个支部与可选时段：时段内的事件多晚录入 | One row per kind of record, branch and period to choose: how late the events of the period were entered.'
