-- A state counts in the period that ends on its day, an event in the period that contains it: as the roll-up in measure/ has it.
(
  {time:String} = 'state' and behind.day in (
    select period.last_day from period
    where period.period_kind = {period_kind:String} and period.period_start = {period_start:Date32})
  or {time:String} = 'event' and behind.day >= {period_start:Date32} and behind.day <= (
    select max(period.last_day) from period
    where period.period_kind = {period_kind:String} and period.period_start = {period_start:Date32})
)
and (
  {scope_kind:String} = 'bureau'
  or {scope_kind:String} = 'branch' and behind.branch_id = {scope_id:String}
  or {scope_kind:String} = 'district' and behind.district_code = {scope_id:String}
)
