-- A table of an earlier version gets the columns it lacks; old rows take their types' defaults.
alter table store.${table} ${on_cluster} ${columns}
