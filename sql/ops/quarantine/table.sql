create table if not exists ops.quarantine ${on_cluster} (
  run_id String comment '运行编号 | Run',
  table_name LowCardinality(String) comment '来源表 | Source table',
  key String comment '记录主键 | Key of the row',
  column_name LowCardinality(String) comment '列；空＝整行 | Column; empty = the row',
  value String comment '原值 | Value as it stood',
  rule LowCardinality(String) comment '违反的规则 | Rule it broke',
  position String comment '文件与行号，或表名 | File and line, or table'
)
engine = ${engine}
partition by run_id
order by (table_name, key)
comment '每行一条来源记录被隔离或被清空某值的一个原因 | One row per reason for which a source row of a run was set aside or emptied.'
