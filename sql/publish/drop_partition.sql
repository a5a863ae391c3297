alter table ${table} ${on_cluster} drop partition ({period:Date32}, {version:UInt64})
