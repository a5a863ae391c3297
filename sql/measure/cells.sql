-- Rolls the rows behind one metric up to its cells. Written once: what differs is how rows count (sum.sql, persons.sql).
insert into ops.measured (
  metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status, is_open,
  is_sensitive
)
with
  behind as (
${query}
  ),
  counted as (
${count}
  ),
  (
    select count() = 0
    from source_table
    where table_name in {optional_tables:Array(String)} and not is_present
  ) as is_in_source,
  closed as (
    select
      period_kind,
      period_start,
      is_open,
      {window_months:UInt8} > 0 and addMonths(
        if(toDayOfMonth(addDays(last_day, 1)) = 1, addDays(last_day, 1), toStartOfMonth(last_day)),
        -toInt16({window_months:UInt8})
      ) < run_context.first_period as is_too_early
    from period
    cross join run_context
  ),
  spine_and_counted as (
    select period_kind, period_start, scope_kind, scope_id, true as is_due,
      toDecimal64(0, 2) as numerator, toDecimal64(0, 2) as denominator
    from cell
    where period_kind in {periods:Array(String)}
    union all
    select period_kind, period_start, scope_kind, scope_id, false, numerator, denominator
    from counted
    where period_kind in {periods:Array(String)} and is_in_source
  ),
  cells as (
    select
      both.period_kind as period_kind,
      both.period_start as period_start,
      both.scope_kind as scope_kind,
      both.scope_id as scope_id,
      any(closed.is_open) as is_open,
      any(closed.is_too_early) as is_too_early,
      if(is_too_early, 0, sum(both.numerator)) as numerator,
      if(is_too_early, 0, sum(both.denominator)) as denominator,
      max(both.is_due) as has_cell
    from spine_and_counted as both
    inner join closed on closed.period_kind = both.period_kind and closed.period_start = both.period_start
    group by both.period_kind, both.period_start, both.scope_kind, both.scope_id
    having has_cell or numerator != 0 or denominator != 0
  )
select
  {metric_id:String},
  period_kind,
  period_start,
  scope_kind,
  scope_id,
  toDecimal64(numerator, 2),
  if({is_ratio:Bool}, toDecimal64(denominator, 2), null),
  if(status = 'ok', if({is_ratio:Bool}, toFloat64(numerator) / toFloat64(denominator), toFloat64(numerator)), null),
  multiIf(
    not is_in_source or is_too_early, 'not_applicable',
    {is_reported:Bool} and scope_kind = 'branch' and period_kind = 'month'
      and (scope_id, period_start) not in (select held_month.branch_id, held_month.month from held_month), 'not_reported',
    {is_ratio:Bool} and denominator = 0, {status_of_nothing:String},
    'ok'
  ) as status,
  is_open,
  {is_sensitive:Bool}
from cells
