create table if not exists store.care_visit ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  care_visit_id String comment 'Record',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  visited_on Date32 comment 'Day',
  mode LowCardinality(String) comment 'home, hospital or phone',
  occasion LowCardinality(String) comment 'festival, hospital, bereavement, birthday, hardship or routine',
  relief_fen Int64 comment 'Relief money in fen; 0 = none',
  branch_id String comment 'Branch where the event lies (C13); empty = none',
  district_code LowCardinality(String) comment 'District where the event lies (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, visited_on, care_visit_id)
comment 'One row per visit to a person. One partition a year (visited_on).'
