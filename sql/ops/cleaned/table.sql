create table if not exists ops.cleaned ${on_cluster} (
  run_id String comment '运行编号 | Run',
  table_name LowCardinality(String) comment '来源表 | Source table',
  column_name LowCardinality(String) comment '列 | Column',
  cleaned UInt64 comment '写法已统一的值的个数 | Values that were written otherwise and had one safe reading'
)
engine = ${engine}
partition by run_id
order by (table_name, column_name)
comment '每行一次运行中来源表的一列：有多少值的写法被统一 | One row per run, source table and column in which values were cleaned.'
