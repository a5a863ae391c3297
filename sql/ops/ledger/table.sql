create table if not exists ops.ledger ${on_cluster} (
  run_id String comment '运行编号 | Run',
  table_name LowCardinality(String) comment '来源表 | Source table',
  counted UInt64 comment '在来源处清点的行数 | Rows counted at the source',
  read UInt64 comment '读取的行数 | Rows read',
  loaded UInt64 comment '装载的行数 | Rows loaded',
  superseded UInt64 comment '已装载记录的旧版本行数 | Older versions of a loaded row',
  tombstones UInt64 comment '删除标记行数 | Deleted rows',
  quarantined UInt64 comment '隔离的行数 | Rows in quarantine'
)
engine = ${engine}
partition by run_id
order by (table_name)
comment '每行一次运行的一张来源表：读取＝装载＋旧版本＋删除标记＋隔离 | One row per run and source table: read = loaded + superseded + tombstones + quarantined.'
