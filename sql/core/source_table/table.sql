create table if not exists store.source_table ${on_cluster} (
  period Date32 comment 'Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment 'Partition: hash of its content',
  table_name LowCardinality(String) comment 'Table',
  is_present Bool comment 'The source has it'
)
engine = ${engine}
partition by (period, version)
order by (table_name)
comment 'One row per table of the operational contract. One partition.'
