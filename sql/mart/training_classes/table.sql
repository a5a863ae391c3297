create table if not exists store.training_classes ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  class_id String comment '培训班编号 | Class',
  title String comment '标题 | Title',
  kind_zh String comment '类别 | Kind in Chinese',
  kind_en String comment '类别（英文） | Kind in English',
  is_central Bool comment '集中培训 | Centralised class',
  starts_on Date32 comment '开始日 | First day',
  ends_on Date32 comment '结束日 | Last day',
  period_zh String comment '时段 | Chosen period in Chinese',
  period_en String comment '时段（英文） | Chosen period in English',
  is_inside Bool comment '在时段内 | Lies in the period, not only in the twelve months that end with it',
  branch_name String comment '支部 | Latest name of the participants'' branch; empty = none',
  district_name String comment '区 | Their district; empty = none',
  enrolled UInt64 comment '学员 | Enrolments',
  completed UInt64 comment '完成 | Of them completed',
  failed UInt64 comment '未通过 | Of them failed',
  withdrawn UInt64 comment '退出 | Of them withdrawn',
  undecided UInt64 comment '未定 | Of them without a result'
)
engine = ${engine}
partition by (period, version)
order by (period_zh, branch_name, class_id)
comment '每行一个已结束的培训班、学员所在支部与十二个月内含其末日的可选时段 | One row per held class that has ended, branch of its participants and period to choose whose twelve months contain its last day.'
