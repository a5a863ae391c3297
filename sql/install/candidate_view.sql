-- One table as the candidate has it while it is measured: its partitions by name. A view that looks them up (published_view.sql) means the
-- same, but is planned at twice the cost, and measuring plans some thousand of them.
create or replace view candidate.${table} ${on_cluster} (
${columns}
)
sql security none
comment '${comment}'
as
${rows}
