create table if not exists store.activity ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  activity_id String comment 'Activity',
  branch_id String comment 'Organising branch',
  district_code LowCardinality(String) comment 'District of the branch that day; empty = none',
  kind LowCardinality(String) comment 'general_meeting, committee_meeting, group_meeting, party_lecture, theme_day, org_life_meeting, democratic_review or study_day',
  group_no Nullable(Int32) comment 'Party group of a group meeting; null = none',
  title String comment 'Title',
  mode LowCardinality(String) comment 'onsite, online, hybrid; empty = not known',
  held_on Date32 comment 'Day it started',
  starts_at DateTime64(3, 'UTC') comment 'Instant it started',
  credit_hours Nullable(Decimal(5, 2)) comment 'Study hours a full attendance earns; null = none',
  vote LowCardinality(String) comment 'ordinary, admission or election; empty = no vote'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, kind, held_on, activity_id)
comment 'One row per held activity of a known branch, not after the as-of day. One partition a year (held_on).'
