create table if not exists store.attendance ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  activity_id String comment 'Activity',
  branch_id String comment 'Organising branch',
  district_code LowCardinality(String) comment 'District of the organising branch that day; empty = none',
  kind LowCardinality(String) comment 'Kind of the activity',
  vote LowCardinality(String) comment 'Vote of the activity; empty = no vote',
  held_on Date32 comment 'Day of the activity',
  person_key UInt64 comment 'Keyed pseudonym of the surviving person (C3)',
  is_expected Bool comment 'Expected (C9); false = guest',
  is_present Bool comment 'Expected and present on site or online (C10)',
  status UInt8 comment 'Status that counts (C10): 1 on site, 2 online, 3 leave, 4 sick leave, 5 absent without leave, 6 exempt, 7 served at home; 0 = no row',
  party_status LowCardinality(String) comment 'Party status of the person'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, kind, held_on, activity_id, person_key)
comment 'One row per held activity and person who is expected at it (C9) or has at least one row of it. One partition a month (held_on).'
