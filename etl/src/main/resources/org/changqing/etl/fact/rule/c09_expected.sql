-- C9: a row per activity and person with a seat or an answer; exempt persons without presence have no seat
with seat as (
  select activity.activity_id, activity.held_on, roster.person_key
  from fact_activity as activity
  join c05_roster as roster
    on roster.branch_id = activity.branch_id
    and activity.held_on >= roster.valid_from and activity.held_on < roster.valid_to
  where activity.kind <> 'committee_meeting'
    and (activity.kind <> 'group_meeting' or roster.group_no = activity.group_no)
  union all
  select distinct activity.activity_id, activity.held_on, office.person_key
  from fact_activity as activity
  join fact_office_interval as office
    on office.branch_id = activity.branch_id
    and activity.held_on >= office.valid_from and activity.held_on < office.valid_to
  where activity.kind = 'committee_meeting'
),
invited as (
  select
    coalesce(seat.activity_id, answer.activity_id) as activity_id,
    coalesce(seat.person_key, answer.person_key) as person_key,
    seat.person_key is not null as has_seat,
    coalesce(answer.status, 0) as status
  from seat
  full join c10_counting_status as answer
    on answer.activity_id = seat.activity_id and answer.person_key = seat.person_key
),
exempt as (
  select seat.activity_id, seat.person_key
  from seat
  left semi join fact_exemption_interval as exemption
    on exemption.person_key = seat.person_key
    and seat.held_on >= exemption.valid_from and seat.held_on < exemption.valid_to
)
select
  invited.activity_id, invited.person_key,
  invited.has_seat and (exempt.person_key is null or invited.status in (1, 2)) as is_expected,
  invited.status
from invited
left join exempt
  on exempt.activity_id = invited.activity_id and exempt.person_key = invited.person_key
where invited.status <> 0 or exempt.person_key is null
