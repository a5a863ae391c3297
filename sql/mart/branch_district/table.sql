create table if not exists store.branch_district ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '周期首日 | First day of the period',
  branch_id String comment '支部编号 | Branch',
  district_code String comment '区代码；空＝无 | District on the last day that counts; empty = none'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, period_kind, period_start)
comment '每行一个统计期与支部，及该支部期末所在的区 | One row per published period and branch: the district where the branch sat at its end.'
