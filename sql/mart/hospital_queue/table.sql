create table if not exists store.hospital_queue ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  audience Enum8('care' = 2, 'others' = 3) comment '读者：care 关怀岗和管理员（确切人数）、others 其他人 | Readers: care (exact counts, for care and the operator) or others',
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  stage LowCardinality(String) comment '阶段代码 | inside, inside_unvisited, followup_open or followup_missed',
  place UInt8 comment '位次 | Order of the stages',
  stage_zh String comment '阶段 | Stage in Chinese',
  stage_en String comment '阶段（英文） | Stage in English',
  stays Nullable(UInt64) comment '住院人数；隐去时为空 | Stays; null when suppressed',
  shown_zh String comment '显示 | Stays in Chinese',
  shown_en String comment '显示（英文） | Stays in English'
)
engine = ${engine}
partition by (period, version)
order by (scope_kind, scope_id, place)
comment '每行一个范围与住院、出院回访的一个阶段：截止日的次数 | One row per scope and stage of the hospital queue on the as-of day: how many stays.'
