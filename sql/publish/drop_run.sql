alter table ${table} ${on_cluster} drop partition {run_id:String}
