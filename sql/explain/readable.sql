-- One row if a reader may see cells of a scope in a period, whatever the metric.
select 1 as is_readable
from mart.metric_values
where period_kind = {period_kind:String} and period_start = {period_start:Date32}
  and scope_kind = {scope_kind:String} and scope_id = {scope_id:String}
limit 1
