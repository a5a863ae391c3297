select greatest((select max(publish) from ops.manifest), (select max(publish) from ops.pointer)) + 1 as publish
