-- One row: a cell as a publish shows it, and the definition and the period that it is of. No row: no such metric or period in that publish.
with
${tables},
  shown as (
${shown}
  ),
  asked as (
    select * from shown
    where metric_id = {metric_id:String}
      and period_kind = {period_kind:String} and period_start = {period_start:Date32}
      and scope_kind = {scope_kind:String} and scope_id = {scope_id:String}
  )
select
  metric.name_zh as name_zh,
  metric.name_en as name_en,
  metric.description_zh as description_zh,
  metric.description_en as description_en,
  metric.unit as unit,
  metric.direction as direction,
  metric.target as target,
  metric.target_source as target_source,
  metric.is_sensitive as is_sensitive,
  metric.is_ratio as is_ratio,
  run_context.as_of as as_of,
  run_context.first_period as first_period,
  period.is_open as is_open,
  asked.status as status,
  if(asked.status = '', null, asked.numerator) as numerator,
  asked.denominator as denominator,
  asked.value as value,
  if(metric.direction = 'down', asked.value <= metric.target, asked.value >= metric.target) as target_met,
  (
    select groupArray(table_name) from source_table
    where not is_present and table_name in {optional_tables:Array(String)}
  ) as missing_tables
from period
cross join run_context
cross join metric
left join asked on asked.metric_id = metric.metric_id
where period.period_kind = {period_kind:String} and period.period_start = {period_start:Date32}
  and metric.metric_id = {metric_id:String}
settings join_use_nulls = 0
