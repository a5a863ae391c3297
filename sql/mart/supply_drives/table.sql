create table if not exists store.supply_drives ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  campaign_id String comment '批次编号 | Campaign; empty = none',
  name String comment '名称 | Its name; empty = none',
  item String comment '物品 | What was handed out',
  first_on Date32 comment '首日 | Day of the first',
  last_on Date32 comment '末日 | Day of the last',
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  times UInt64 comment '人次 | Person-times',
  persons UInt64 comment '人数 | Distinct persons',
  quantity Int64 comment '件数 | Pieces'
)
engine = ${engine}
partition by (period, version)
order by (campaign_id, item, scope_kind, scope_id)
comment '每行一个发放批次、物品与范围：发了多少、给多少人 | One row per supply drive, item and scope: what was handed out to how many.'
