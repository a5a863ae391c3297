create table if not exists store.talk ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  talk_id String comment 'Record',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  other_person_key UInt64 comment 'The other person, known or not',
  held_on Date32 comment 'Day',
  branch_id String comment 'Branch where person_key lies that day (C13); empty = none',
  district_code LowCardinality(String) comment 'District where person_key lies that day (C13); empty = none'
)
engine = ${engine}
partition by (period, version)
order by (held_on, person_key, talk_id)
comment 'One row per talk between two different persons: that it took place, never what was said. One partition a year (held_on).'
