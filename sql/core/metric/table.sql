create table if not exists store.metric ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  metric_id LowCardinality(String) comment '编号 | Id',
  name_zh String comment '中文名称 | Chinese name',
  name_en String comment '英文名称 | English name',
  description_zh String comment '中文说明 | Chinese description',
  description_en String comment '英文说明 | English description',
  unit LowCardinality(String) comment '单位：person 人、person_time 人次、hour 学时、ratio 比率 | person, person_time, hour or ratio',
  direction LowCardinality(String) comment '方向：up 越高越好、down 越低越好、none 不评优劣 | up = high is good, down = low is good, none',
  target Nullable(Float64) comment '目标值；空＝无 | Target; null = none',
  target_source String comment '目标的依据；空＝无目标 | Where the target comes from; empty = no target',
  is_sensitive Bool comment '敏感：除关怀岗和管理员外，小数值隐去 | Suppressed for all but care and operator',
  suppressed_below UInt32 comment '小于此数的隐去；0＝不敏感 | Smallest count that all but care and operator may see; 0 = not sensitive',
  is_ratio Bool comment '分子除以分母；否＝计数 | Numerator over denominator; false = plain count',
  periods Array(LowCardinality(String)) comment '统计的周期种类 | Kinds of period that are published'
)
engine = ${engine}
partition by (period, version)
order by (metric_id)
comment '每行一个指标，为测算时的口径；整表一个分区 | One row per metric of the catalogue, as it was when measured. One partition.'
