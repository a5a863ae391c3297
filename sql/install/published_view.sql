-- One table as the publish shows it: no partition that the publish's manifest does not name is read.
create or replace view ${database}.${table} ${on_cluster} (
${columns}
)
sql security none
comment '${comment}'
as
select ${names}
from store.${table}
where (period, version) in (
  select manifest.period, manifest.version
  from ops.manifest as manifest
  where manifest.table_name = '${table}' and manifest.publish = (select publish from ops.${publish})
)
