create or replace view ops.current_manifest ${on_cluster} (
  table_name LowCardinality(String) comment 'store 中的表 | Table of store',
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content'
)
sql security none
comment '每行当前发布的一个分区 | One row per partition of the publish in force.'
as
select table_name, period, version
from ops.manifest
where publish = (select current_publish.publish from ops.current_publish as current_publish)
