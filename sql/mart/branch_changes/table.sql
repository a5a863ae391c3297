create table if not exists store.branch_changes ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  branch_id String comment '支部编号 | Branch',
  branch_name String comment '支部 | Latest name',
  district_name String comment '区 | District from that day on; empty = none',
  changed_on Date32 comment '变动日 | Day',
  change LowCardinality(String) comment '变化 | founded, renamed, moved, merged or dissolved',
  change_zh String comment '变化说明 | What changed, in Chinese',
  change_en String comment '变化（英文） | What changed, in English'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, changed_on)
comment '每行一个支部的一次成立、更名、迁移、合并或撤销（自首个统计期起） | One row per branch and day on which it was founded, renamed, moved to another district, merged or dissolved, from the first period on.'
