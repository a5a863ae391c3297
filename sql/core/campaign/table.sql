create table if not exists store.campaign ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  campaign_id String comment '慰问或发放批次 | Campaign',
  kind LowCardinality(String) comment '批次种类：festival 节日慰问、supply 物资发放 | festival or supply',
  name String comment '名称 | Name',
  window_from Date32 comment '首日 | First day',
  window_to Date32 comment '结束后的第一日 | First day after'
)
engine = ${engine}
partition by (period, version)
order by (kind, campaign_id)
comment '每行一次节日慰问或物资发放；整表一个分区 | One row per festival round or supply drive. One partition.'
