-- The records that can be late: organiser's place for activities and attendance, C13 for the others
select 'activity' as record_kind, activity.activity_id as record_id, activity.held_on as event_day,
  record.recorded_at_day as recorded_on, activity.branch_id, activity.district_code
from record_activity as record
join fact_activity as activity on activity.activity_id = record.activity_id
where record.recorded_at_day <= :as_of
union all
select 'attendance', record.attendance_id, activity.held_on, record.recorded_at_day,
  activity.branch_id, activity.district_code
from record_attendance as record
join fact_activity as activity on activity.activity_id = record.activity_id
where record.recorded_at_day <= :as_of
union all
select 'talk', talk_id, held_on, recorded_at_day, branch_id, place_district
from placed_talk
where recorded_at_day <= :as_of
union all
select 'care_visit', care_visit_id, visited_on, recorded_at_day, branch_id, place_district
from placed_care_visit
where recorded_at_day <= :as_of
