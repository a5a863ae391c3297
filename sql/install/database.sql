create database if not exists ${database} ${on_cluster}
