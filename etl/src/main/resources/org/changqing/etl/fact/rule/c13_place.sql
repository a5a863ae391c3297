-- C13: the roster branch on the day, its district (C6), else the person's residence
select
  event.*,
  coalesce(roster.branch_id, '') as branch_id,
  coalesce(version.district_code, '') as branch_district,
  case
    when event.place_day is null then ''
    else coalesce(version.district_code, person.residence_district, '')
  end as place_district
from event_to_place as event
left join c05_roster as roster
  on roster.person_key = event.person_key
  and event.place_day >= roster.valid_from and event.place_day < roster.valid_to
left join fact_branch_version as version
  on version.branch_id = roster.branch_id
  and event.place_day >= version.valid_from and event.place_day < version.valid_to
left join fact_person as person on person.person_key = event.person_key
