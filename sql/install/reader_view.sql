-- A table of mart as the chosen publish shows it, with the reader's own rights: the row policy on the stored table decides which rows
-- there are for the reader. A policy on this view would come too late, because a query may compute on rows before the view's policy drops
-- them, and an error would tell of them.
create or replace view mart.${table} ${on_cluster} (
${columns}
)
sql security invoker
comment '${comment}'
as
select ${names}
from store.${table}
where (period, version) in (
  select manifest.period, manifest.version
  from ops.chosen_manifest as manifest
  where manifest.table_name = '${table}'
)${and_of_audience}
