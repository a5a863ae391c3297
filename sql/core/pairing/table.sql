create table if not exists store.pairing ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  pairing_id String comment '记录编号 | Record',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  helper_key UInt64 comment '帮带人 | The helper',
  valid_from Date32 comment '首日（含） | First day in',
  valid_to Date32 comment '终止日（不含）；2299-12-31＝未终止 | First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (person_key, valid_from, pairing_id)
comment '每行一名帮带人与一人结对的一段日期；整表一个分区 | One row per helper of a person and stretch of days. One partition.'
