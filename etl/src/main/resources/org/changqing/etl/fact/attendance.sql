-- C9: who was expected; C10: who was present, and the status that counts
with seat as (
  select activity.activity_id, activity.held_on, roster.person_key
  from fact_activity as activity
  join fact_member_interval as roster
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
answer as (
  select
    activity_id, person_key,
    element_at(
      array(1, 2, 7, 6, 4, 3, 5),
      cast(min(array_position(array(1, 2, 7, 6, 4, 3, 5), cast(status_code as int))) as int)) as status
  from record_attendance
  group by activity_id, person_key
),
invited as (
  select
    coalesce(seat.activity_id, answer.activity_id) as activity_id,
    coalesce(seat.person_key, answer.person_key) as person_key,
    seat.person_key is not null as has_seat,
    coalesce(answer.status, 0) as status
  from seat
  full join answer on answer.activity_id = seat.activity_id and answer.person_key = seat.person_key
),
exempt as (
  select seat.activity_id, seat.person_key
  from seat
  left semi join fact_exemption_interval as exemption
    on exemption.person_key = seat.person_key
    and seat.held_on >= exemption.valid_from and seat.held_on < exemption.valid_to
)
select
  activity.activity_id, activity.branch_id, activity.district_code, activity.kind, activity.vote,
  activity.held_on, invited.person_key,
  invited.has_seat and (exempt.person_key is null or invited.status in (1, 2)) as is_expected,
  invited.has_seat and invited.status in (1, 2) as is_present,
  invited.status, person.party_status
from invited
join fact_activity as activity on activity.activity_id = invited.activity_id
join fact_person as person on person.person_key = invited.person_key
left join exempt
  on exempt.activity_id = invited.activity_id and exempt.person_key = invited.person_key
where invited.status <> 0 or exempt.person_key is null
