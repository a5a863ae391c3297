create table if not exists store.attendance_stages ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  period_zh String comment '时段 | Chosen period in Chinese',
  period_en String comment '时段（英文） | Chosen period in English',
  stage LowCardinality(String) comment '阶段代码 | roster, expected, leave, present, online, absent, served, unknown',
  place UInt8 comment '位次 | Order of the stages',
  stage_zh String comment '阶段 | Stage in Chinese',
  stage_en String comment '阶段（英文） | Stage in English',
  times Nullable(UInt64) comment '人次 | Person-times; null when too few are released to tell',
  share Nullable(Float64) comment '占在册或（在册不显示时）应到的比例 | Of the roster, or of the expected where the roster is not told',
  shown_zh String comment '显示 | Person-times in Chinese',
  shown_en String comment '显示（英文） | Person-times in English'
)
engine = ${engine}
partition by (period, version)
order by (period_zh, scope_kind, scope_id, place)
comment '每行一个范围、可选时段与从在册到实到的一个阶段 | One row per scope, period to choose and stage between the roster and presence at activities.'
