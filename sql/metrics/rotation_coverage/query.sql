with
  target as (
    select
      state_day.day as day,
      row.person_key as person_key,
      row.training_target_id as training_target_id,
      row.window_from as window_from,
      person.died_on as died_on
    from training_target as row
    inner join person on person.person_key = row.person_key
    cross join state_day
    where row.kind = 'rotation'
      and row.window_from <= state_day.day and state_day.day < row.window_to
      and (person.died_on is null or person.died_on > state_day.day)
  ),
  reached as (
    select distinct target.day as day, target.training_target_id as training_target_id
    from target
    inner join training_day on training_day.person_key = target.person_key
    where training_day.kind = 'rotation'
      and training_day.trained_on >= target.window_from and training_day.trained_on <= target.day
  ),
  placed as (
    select
      target.day as day,
      target.training_target_id as training_target_id,
      target.person_key as person_key,
      roster.branch_id as branch_id,
      roster.district_code as district_code
    from target
    left join roster on roster.day = target.day and roster.person_key = target.person_key
    settings join_use_nulls = 0
  )
select
  day,
  branch_id,
  district_code,
  person_key,
  training_target_id as subject,
  (day, training_target_id) in (select reached.day, reached.training_target_id from reached) as numerator,
  1 as denominator
from placed
