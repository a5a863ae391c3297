-- C11: hours of held classes and of activities attended, capped at 8 a day, before death only
with earned as (
  select person_key, trained_on as studied_on, hours from fact_training_day
  union all
  select attendance.person_key, activity.held_on as studied_on,
    max(coalesce(attendance.hours, activity.credit_hours, 0)) as hours
  from record_attendance as attendance
  join fact_activity as activity on activity.activity_id = attendance.activity_id
  where attendance.status_code in (1, 2)
  group by activity.activity_id, attendance.person_key, activity.held_on
)
select earned.person_key, earned.studied_on, least(8, sum(earned.hours)) as hours
from earned
join fact_person as person on person.person_key = earned.person_key
where person.died_on is null or earned.studied_on < person.died_on
group by earned.person_key, earned.studied_on
having sum(earned.hours) > 0
