create table if not exists store.district ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  district_code LowCardinality(String) comment '行政区划代码（GB/T 2260） | GB/T 2260 code',
  name String comment '名称 | Name'
)
engine = ${engine}
partition by (period, version)
order by (district_code)
comment '每行一个区；整表一个分区 | One row per district. One partition.'
