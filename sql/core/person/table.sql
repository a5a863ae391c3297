create table if not exists store.person ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  sex LowCardinality(String) comment '性别（GB/T 2261.1）：0、1、2、9；空＝不详 | GB/T 2261.1: 0, 1, 2, 9; empty = not known',
  born_on Nullable(Date32) comment '出生日期 | Day of birth',
  person_class LowCardinality(String) comment '人员类别：staff 在职、retired 退休、veteran 离休 | staff, retired or veteran',
  rank_code LowCardinality(String) comment '职级（GB/T 12407）；空＝无 | GB/T 12407; empty = none',
  died_on Nullable(Date32) comment '去世日（当日起不再计入） | Day of death: the first day outside',
  party_status LowCardinality(String) comment '党籍状态：full 正式、probationary 预备、suspended 停止党籍、none 非党员 | full, probationary, suspended or none',
  party_joined_on Nullable(Date32) comment '入党日期 | Day of joining the Party',
  residence_district LowCardinality(String) comment '居住区；空＝不详 | District of residence; empty = not known'
)
engine = ${engine}
partition by (period, version)
order by (person_key)
comment '每行一人，已按合并后的人计（C3）；整表一个分区 | One row per surviving person (C3). One partition.'
