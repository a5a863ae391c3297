create or replace view ops.chosen_manifest ${on_cluster} (
  table_name LowCardinality(String) comment 'store 中的表 | Table of store',
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content'
)
sql security none
comment '每行本查询所读发布的一个分区 | One row per partition of the publish that this query reads.'
as
select table_name, period, version
from ops.manifest
where publish = (select chosen_publish.publish from ops.chosen_publish as chosen_publish)
