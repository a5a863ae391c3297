-- C9: held, of a known branch, not after as_of; C6: in the branch's district of that day
select
  activity.activity_id, activity.branch_id, version.district_code, activity.kind,
  activity.group_no, activity.title, activity.mode, activity.starts_at_day as held_on,
  activity.starts_at, activity.credit_hours, activity.vote
from record_activity as activity
left join fact_branch_version as version
  on version.branch_id = activity.branch_id
  and activity.starts_at_day >= version.valid_from and activity.starts_at_day < version.valid_to
where activity.status = 'held' and activity.starts_at_day <= :as_of
