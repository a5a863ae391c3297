-- The rows behind one cell of the publish in force.
with behind as (
${query}
)
select
  day,
  branch_id,
  district_code,
  if(person_key = 0, '', lower(leftPad(hex(person_key), 16, '0'))) as person_code,
  subject,
  numerator,
  denominator
from behind
where (
    ({time:String} = 'state' and day in (
      select period.last_day from period
      where period.period_kind = {period_kind:String} and period.period_start = {period_start:Date32}))
    or ({time:String} = 'event' and day >= {period_start:Date32} and day <= (
      select period.last_day from period
      where period.period_kind = {period_kind:String} and period.period_start = {period_start:Date32}))
  )
  and (
    {scope_kind:String} = 'bureau'
    or ({scope_kind:String} = 'branch' and branch_id = {scope_id:String})
    or ({scope_kind:String} = 'district' and district_code = {scope_id:String})
  )
order by day, branch_id, person_code, subject
