select table_name, person_key, rows
from (
  select 'member_interval' as table_name, person_key, count() as rows from member_interval group by person_key
  union all
  select 'office_interval' as table_name, person_key, count() as rows from office_interval group by person_key
  union all
  select 'exemption_interval' as table_name, person_key, count() as rows from exemption_interval group by person_key
  union all
  select 'attendance' as table_name, person_key, count() as rows from attendance group by person_key
  union all
  select 'study_hours' as table_name, person_key, count() as rows from study_hours group by person_key
  union all
  select 'training_day' as table_name, person_key, count() as rows from training_day group by person_key
  union all
  select 'training_result' as table_name, person_key, count() as rows from training_result group by person_key
  union all
  select 'training_target' as table_name, person_key, count() as rows from training_target group by person_key
  union all
  select 'talk' as table_name, person_key, count() as rows from talk group by person_key
  union all
  select 'care_need' as table_name, person_key, count() as rows from care_need group by person_key
  union all
  select 'pairing' as table_name, person_key, count() as rows from pairing group by person_key
  union all
  select 'hospital_stay' as table_name, person_key, count() as rows from hospital_stay group by person_key
  union all
  select 'care_visit' as table_name, person_key, count() as rows from care_visit group by person_key
  union all
  select 'campaign_target' as table_name, person_key, count() as rows from campaign_target group by person_key
  union all
  select 'distribution' as table_name, person_key, count() as rows from distribution group by person_key
  union all
  select 'volunteer_spell' as table_name, person_key, count() as rows from volunteer_spell group by person_key
  union all
  select 'platform_use' as table_name, person_key, count() as rows from platform_use group by person_key
  union all
  select 'fee' as table_name, person_key, count() as rows from fee group by person_key
  union all
  select 'review' as table_name, person_key, count() as rows from review group by person_key
)
where person_key not in (select person.person_key from person)
