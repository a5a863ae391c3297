create table if not exists store.branch_structure ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  branch_id String comment '支部编号 | Branch',
  branch_name String comment '支部 | Latest name',
  district_name String comment '区 | District on the as-of day, of a dissolved branch its last; empty = none',
  kind_zh String comment '类别 | 离退休 or 在职',
  kind_en String comment '类别（英文） | retired or staff',
  is_active Bool comment '现有支部 | Founded and not dissolved on the as-of day',
  members UInt64 comment '党员数 | On its roster on the as-of day',
  full_members UInt64 comment '正式党员 | Of them full members',
  committee UInt64 comment '支委人数 | Distinct office holders',
  is_over_50 Bool comment '超过50人 | More than 50 members',
  lacks_committee Bool comment '应设未设支委会 | At least 7 full members and fewer than 3 office holders',
  standing LowCardinality(String) comment '达标情况 | met, missed, or plain (dissolved)',
  state_zh String comment '状况 | State in Chinese',
  state_en String comment '状态（英文） | State in English',
  order_no UInt32 comment '次序 | Order of the list: what wants attention first'
)
engine = ${engine}
partition by (period, version)
order by (branch_id)
comment '每行一个现有或曾有的支部：规模、支委会与去向 | One row per Party branch that is or was: size, committee and what became of it.'
