with central as (
  select distinct state_day.day as day, training_day.person_key as person_key
  from training_day
  inner join state_day on toYear(state_day.day) = toYear(training_day.trained_on)
  where training_day.is_central and training_day.trained_on <= state_day.day
)
select
  holder.day as day,
  holder.branch_id as branch_id,
  holder.district_code as district_code,
  holder.person_key as person_key,
  '' as subject,
  (holder.day, holder.person_key) in (
    select hours_so_far.day, hours_so_far.person_key from hours_so_far where hours_so_far.hours >= 56
  )
    and (holder.day, holder.person_key) in (select central.day, central.person_key from central) as numerator,
  1 as denominator
from office_holder as holder
where (holder.day, holder.person_key) not in (select exempt.day, exempt.person_key from exempt)
