create table if not exists store.campaign_target ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  campaign_target_id String comment '记录编号 | Record',
  campaign_id String comment '慰问或发放批次 | Campaign',
  campaign_kind LowCardinality(String) comment '批次种类 | Kind of the campaign',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  window_from Date32 comment '批次首日 | First day of the campaign',
  window_to Date32 comment '批次结束后的第一日 | First day after the campaign',
  last_day Date32 comment '批次最后一日 | Last day of the campaign',
  branch_id String comment '最后一日所在支部（C13）；空＝无 | Branch on the last day (C13); empty = none',
  district_code LowCardinality(String) comment '最后一日所在区（C13）；空＝无 | District on the last day (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (campaign_kind, campaign_id, person_key, campaign_target_id)
comment '每行一个批次中必须慰问的一人；整表一个分区 | One row per person who must be visited in a campaign. One partition.'
