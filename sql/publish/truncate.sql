truncate table ${table} ${on_cluster}
