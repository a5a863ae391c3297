create table if not exists store.hospital_stay ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  hospital_stay_id String comment '记录编号 | Record',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  admitted_on Date32 comment '入院日 | Day of admission',
  discharged_on Nullable(Date32) comment '出院日；空＝仍在院 | Day of discharge; null = still there',
  branch_id String comment '出院日所在支部（C13）；空＝无 | Branch on the day of discharge (C13); empty = none',
  district_code LowCardinality(String) comment '出院日所在区（C13）；空＝无 | District on the day of discharge (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (person_key, admitted_on, hospital_stay_id)
comment '每行一次住院；敏感；整表一个分区 | One row per stay in hospital. Sensitive. One partition.'
