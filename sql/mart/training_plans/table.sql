create table if not exists store.training_plans ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  plan String comment '规划 | First and last year of the plan, for instance 2020–2022',
  is_current Bool comment '当前 | The plan runs on the as-of day',
  kind LowCardinality(String) comment '类别代码 | rotation, training, intensive, committee or senior_special',
  place UInt8 comment '位次 | Order of the kinds',
  kind_zh String comment '类别 | Kind in Chinese',
  kind_en String comment '类别（英文） | Kind in English',
  branch_id String comment '支部编号 | Branch on the plan''s last day or the as-of day; empty = none',
  branch_name String comment '支部 | Its latest name; empty = none',
  district_name String comment '区 | District; empty = none',
  targets UInt64 comment '对象 | Target rows of living persons',
  reached UInt64 comment '已覆盖 | Of them with at least one day of a held class of the kind in the plan'
)
engine = ${engine}
partition by (period, version)
order by (plan, branch_id, place)
comment '每行一期规划、一类培训班与一个支部：对象中已参加者 | One row per plan, kind of class and branch: how many of the plan''s target rows are reached by its last day or the as-of day.'
