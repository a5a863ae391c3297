create table if not exists store.visit_worklist ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_code String comment '人员代号 | Pseudonym of the person, hexadecimal',
  branch_id String comment '支部编号 | Roster branch; empty = none',
  branch_name String comment '支部 | Latest name of the roster branch; empty = none',
  district_code String comment '区代码 | District; empty = none',
  district_name String comment '区 | District; empty = none',
  priority UInt8 comment '优先次序 | 1 = in hospital unvisited, 2 = follow-up due, 3 = never visited, 4 = 90 days and more, 5 = 90 days within a fortnight',
  reason_zh String comment '理由 | Why to visit next, in Chinese',
  reason_en String comment '理由（英文） | Why to visit next, in English',
  last_visited_on Nullable(Date32) comment '上次走访日 | Day of the last visit; null = never',
  days_since Nullable(Int32) comment '距上次走访天数 | Days since then; null = never',
  last_kind_zh String comment '上次走访方式与事由 | How and why the last visit was, in Chinese; empty = never',
  last_kind_en String comment '上次走访方式与事由（英文） | How and why the last visit was; empty = never',
  is_paired Bool comment '有帮带人 | Has a live helper',
  admitted_on Nullable(Date32) comment '入院日 | Day of admission of the latest stay; null = none in the last 30 days',
  discharged_on Nullable(Date32) comment '出院日 | Day of discharge of that stay; null = still there, or no stay'
)
engine = ${engine}
partition by (period, version)
order by (priority, branch_id, person_code)
comment '每行一名接下来应走访的在世人员及其最强的理由。敏感 | One row per living person to visit next, with the strongest reason. Sensitive.'
