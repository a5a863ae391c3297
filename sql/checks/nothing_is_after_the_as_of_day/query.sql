select table_name, day
from (
  select 'activity' as table_name, max(held_on) as day from activity
  union all
  select 'attendance', max(held_on) from attendance
  union all
  select 'study_hours', max(studied_on) from study_hours
  union all
  select 'training_day', max(trained_on) from training_day
  union all
  select 'talk', max(held_on) from talk
  union all
  select 'care_visit', max(visited_on) from care_visit
  union all
  select 'distribution', max(given_on) from distribution
  union all
  select 'platform_use', max(used_on) from platform_use
)
where day > (select run_context.as_of from run_context)
