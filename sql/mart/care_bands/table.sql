create table if not exists store.care_bands ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  audience Enum8('care' = 2, 'others' = 3) comment '读者：care 关怀岗和管理员（确切人数）、others 其他人 | Readers: care (exact counts, for care and the operator) or others',
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  band UInt8 comment '档次次序 | Order of the bands: 1 = 0 to 30 days … 4 = 90 and more, 5 = never',
  band_zh String comment '档次 | Band in Chinese',
  band_en String comment '档次（英文） | Band in English',
  size UInt8 comment '人数档 | 0 = nobody, 1 = 1 to 4 persons or suppressed, 2 = 5 to 9, 3 = 10 and more',
  persons Nullable(UInt64) comment '人数；隐去时为空 | Persons; null when suppressed',
  share Float64 comment '占比 | Persons of those of the largest band that is told; 0 when suppressed',
  shown_zh String comment '显示 | Persons in Chinese',
  shown_en String comment '显示（英文） | Persons in English'
)
engine = ${engine}
partition by (period, version)
order by (scope_kind, scope_id, band)
comment '每行一个有重点人员的范围与距上次走访天数的一档：截止日的人数 | One row per scope with anybody in need of care on the as-of day and band of days since the last visit: how many.'
