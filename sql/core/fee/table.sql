create table if not exists store.fee ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  fee_id String comment 'Record',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  month Date32 comment 'First day of the month',
  due_fen Int64 comment 'Due, in fen',
  paid_fen Int64 comment 'Paid, in fen',
  branch_id String comment 'Branch whose roster has the person on the month''s first day; empty = none',
  district_code LowCardinality(String) comment 'District of that branch that day; empty = none'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, month, fee_id)
comment 'One row per fee record. One partition a month (month).'
