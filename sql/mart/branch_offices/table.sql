create table if not exists store.branch_offices ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  branch_id String comment '支部编号 | Branch that is active on the as-of day',
  branch_name String comment '支部 | Latest name',
  district_name String comment '区 | District; empty = none',
  post_code LowCardinality(String) comment '职务代码 | secretary, deputy_secretary, organisation, publicity, discipline',
  place UInt8 comment '位次 | Order of the offices',
  post_zh String comment '职务 | Office in Chinese',
  post_en String comment '职务（英文） | Office in English',
  is_required Bool comment '应配备 | The branch must fill it',
  holders UInt64 comment '在任人数 | Persons who hold it on the as-of day',
  since Nullable(Date32) comment '起始日 | First day of the longest holder, or first day of the vacancy; null = never filled',
  days_vacant Nullable(Int32) comment '空缺天数 | Days of the vacancy of a required office; null = filled, not required or never filled',
  state LowCardinality(String) comment '状态代码 | filled, vacant or not_required',
  shown_zh String comment '显示 | State in Chinese',
  shown_en String comment '显示（英文） | State in English'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, place)
comment '每行一个现有支部的一个职务：自何时在任，或自何时空缺 | One row per active branch and office: filled since when, or vacant since when.'
