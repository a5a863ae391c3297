select table_name, branch_id, rows
from (
  select 'branch_version' as table_name, branch_id, count() as rows from branch_version group by branch_id
  union all
  select 'member_interval' as table_name, branch_id, count() as rows from member_interval group by branch_id
  union all
  select 'office_interval' as table_name, branch_id, count() as rows from office_interval group by branch_id
  union all
  select 'activity' as table_name, branch_id, count() as rows from activity group by branch_id
  union all
  select 'attendance' as table_name, branch_id, count() as rows from attendance group by branch_id
  union all
  select 'study_hours' as table_name, branch_id, count() as rows from study_hours group by branch_id
  union all
  select 'training_result' as table_name, branch_id, count() as rows from training_result group by branch_id
  union all
  select 'talk' as table_name, branch_id, count() as rows from talk group by branch_id
  union all
  select 'hospital_stay' as table_name, branch_id, count() as rows from hospital_stay group by branch_id
  union all
  select 'care_visit' as table_name, branch_id, count() as rows from care_visit group by branch_id
  union all
  select 'campaign_target' as table_name, branch_id, count() as rows from campaign_target group by branch_id
  union all
  select 'distribution' as table_name, branch_id, count() as rows from distribution group by branch_id
  union all
  select 'platform_use' as table_name, branch_id, count() as rows from platform_use group by branch_id
  union all
  select 'fee' as table_name, branch_id, count() as rows from fee group by branch_id
  union all
  select 'recorded_record' as table_name, branch_id, count() as rows from recorded_record group by branch_id
)
where branch_id != ''
  and branch_id not in (select branch.branch_id from branch)
  and (table_name in ('branch_version', 'office_interval', 'activity') or branch_id not in (select branch.merged_into from branch))
