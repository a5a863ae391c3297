create table if not exists store.festival_progress ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  campaign_id String comment '批次编号 | Campaign',
  name String comment '名称 | Its name',
  window_from Date32 comment '开始 | First day',
  last_day Date32 comment '截至日 | Last day',
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  targets Nullable(UInt64) comment '对象 | Persons on the list, alive on the first day; null when suppressed',
  visited Nullable(UInt64) comment '已走访 | Of them visited at home or in hospital in the campaign; null when suppressed',
  share Nullable(Float64) comment '占比 | Visited of targets; null when suppressed',
  standing LowCardinality(String) comment '达标情况 | met = all, near = at least nine in ten, missed, or missing (suppressed)',
  shown_zh String comment '显示 | Progress in Chinese',
  shown_en String comment '显示（英文） | Progress in English'
)
engine = ${engine}
partition by (period, version)
order by (campaign_id, scope_kind, scope_id)
comment '每行一个已结束的节日慰问批次与有对象的范围 | One row per festival campaign that has ended and scope with targets: how many of its list were visited.'
