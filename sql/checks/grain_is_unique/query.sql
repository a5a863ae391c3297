select checked_table, surplus
from (
  select 'district' as checked_table, count() - uniqExact(district_code) as surplus from district
  union all
  select 'branch' as checked_table, count() - uniqExact(branch_id) as surplus from branch
  union all
  select 'branch_version' as checked_table, count() - uniqExact(branch_id, valid_from) as surplus from branch_version
  union all
  select 'person' as checked_table, count() - uniqExact(person_key) as surplus from person
  union all
  select 'member_interval' as checked_table, count() - uniqExact(person_key, valid_from) as surplus from member_interval
  union all
  select 'activity' as checked_table, count() - uniqExact(activity_id) as surplus from activity
  union all
  select 'attendance' as checked_table, count() - uniqExact(activity_id, person_key) as surplus from attendance
  union all
  select 'study_hours' as checked_table, count() - uniqExact(person_key, studied_on) as surplus from study_hours
  union all
  select 'training_class' as checked_table, count() - uniqExact(class_id) as surplus from training_class
  union all
  select 'training_day' as checked_table, count() - uniqExact(training_day_id) as surplus from training_day
  union all
  select 'training_result' as checked_table, count() - uniqExact(training_result_id) as surplus from training_result
  union all
  select 'training_target' as checked_table, count() - uniqExact(training_target_id) as surplus from training_target
  union all
  select 'talk' as checked_table, count() - uniqExact(talk_id) as surplus from talk
  union all
  select 'care_need' as checked_table, count() - uniqExact(care_need_id) as surplus from care_need
  union all
  select 'pairing' as checked_table, count() - uniqExact(pairing_id) as surplus from pairing
  union all
  select 'hospital_stay' as checked_table, count() - uniqExact(hospital_stay_id) as surplus from hospital_stay
  union all
  select 'care_visit' as checked_table, count() - uniqExact(care_visit_id) as surplus from care_visit
  union all
  select 'campaign' as checked_table, count() - uniqExact(campaign_id) as surplus from campaign
  union all
  select 'campaign_target' as checked_table, count() - uniqExact(campaign_target_id) as surplus from campaign_target
  union all
  select 'distribution' as checked_table, count() - uniqExact(distribution_id) as surplus from distribution
  union all
  select 'volunteer_spell' as checked_table, count() - uniqExact(volunteer_spell_id) as surplus from volunteer_spell
  union all
  select 'platform_use' as checked_table, count() - uniqExact(person_key, used_on, platform) as surplus from platform_use
  union all
  select 'fee' as checked_table, count() - uniqExact(fee_id) as surplus from fee
  union all
  select 'review' as checked_table, count() - uniqExact(review_id) as surplus from review
  union all
  select 'recorded_record' as checked_table, count() - uniqExact(record_kind, record_id) as surplus from recorded_record
  union all
  select 'period' as checked_table, count() - uniqExact(period_kind, period_start) as surplus from period
  union all
  select 'source_table' as checked_table, count() - uniqExact(table_name) as surplus from source_table
  union all
  select 'metric' as checked_table, count() - uniqExact(metric_id) as surplus from metric
  union all
  select 'metric_value' as checked_table, count() - uniqExact(metric_id, period_kind, period_start, scope_kind, scope_id) as surplus from metric_value
  union all
  select 'suppressed_cell' as checked_table, count() - uniqExact(metric_id, period_kind, period_start, scope_kind, scope_id) as surplus from suppressed_cell
  union all
  select 'run_context' as checked_table, if(count() > 1, count() - 1, 0) as surplus from run_context
)
where surplus > 0
