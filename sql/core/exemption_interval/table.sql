create table if not exists store.exemption_interval ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  valid_from Date32 comment '首日（含），不早于批准日 | First day in, not before the approval',
  valid_to Date32 comment '终止日（不含）；2299-12-31＝未终止 | First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (person_key, valid_from)
comment '每行一次经批准的免参会（C8）；敏感；整表一个分区 | One row per approved release from attending (C8). Sensitive. One partition.'
