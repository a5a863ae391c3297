create table if not exists store.study_progress ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_code String comment '人员代号 | Pseudonym of the member, hexadecimal',
  branch_id String comment '支部编号 | Branch',
  branch_name String comment '支部 | Its latest name',
  district_name String comment '区 | Its district; empty = none',
  role_zh String comment '身份 | 党员 or 支部委员',
  role_en String comment '身份（英文） | member or office holder',
  required UInt8 comment '应达学时 | Hours of the year: 32, for office holders 56',
  hours Float64 comment '学时 | Study hours since New Year',
  missing Float64 comment '尚缺学时 | Hours still missing; 0 = reached',
  due_by_now Float64 comment '按进度应有学时 | Hours that an even pace would have reached by the as-of day',
  needs_class Bool comment '缺集中培训 | An office holder without a day of a centralised class this year',
  band UInt8 comment '档次次序 | Order of the band: 1 = below 8 … 6 = 56 and more',
  band_zh String comment '档次 | Band of hours in Chinese',
  band_en String comment '档次（英文） | Band of hours in English',
  state LowCardinality(String) comment '状态代码 | reached, on_pace or behind',
  shown_zh String comment '显示 | State in Chinese',
  shown_en String comment '显示（英文） | State in English'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_code)
comment '每行一名截止日在册且未免参会的党员：本年学时与32或56学时之比 | One row per member on a roster on the as-of day who is not exempt: the year''s study hours against 32 or 56.'
