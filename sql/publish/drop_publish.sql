alter table ${table} ${on_cluster} drop partition {publish:UInt64}
