create table if not exists store.care_need ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  care_need_id String comment '记录编号 | Record',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  kind LowCardinality(String) comment '关怀原因：hardship 困难、disabled 失能、living_alone 独居、critical_illness 重病、bereaved 丧亲 | hardship, disabled, living_alone, critical_illness or bereaved',
  valid_from Date32 comment '首日（含） | First day in',
  valid_to Date32 comment '终止日（不含）；2299-12-31＝未终止 | First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (kind, person_key, valid_from, care_need_id)
comment '每行一人被列为重点关怀对象的一个原因；敏感；整表一个分区 | One row per reason why a person is a priority for care. Sensitive. One partition.'
