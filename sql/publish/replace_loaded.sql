alter table ops.partition ${on_cluster} replace partition {table_name:String} from ops.partition_kept
