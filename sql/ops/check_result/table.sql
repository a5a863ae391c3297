create table if not exists ops.check_result ${on_cluster} (
  publish UInt64 comment '候选发布 | Candidate',
  check_id LowCardinality(String) comment '检查 | Check',
  severity LowCardinality(String) comment '级别：fail 阻止发布、warn 提醒 | fail or warn',
  offending UInt64 comment '不符合的行数 | Offending rows',
  sample String comment '其中第一行 | The first of them'
)
engine = ${engine}
partition by publish
order by (check_id)
comment '每行候选发布的一项检查 | One row per check of a candidate.'
