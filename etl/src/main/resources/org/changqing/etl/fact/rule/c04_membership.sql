-- C4: the memberships of persons whose party_status counts, with the day of death
select
  membership.person_key, membership.membership_id, membership.branch_id,
  cast(membership.group_no as int) as group_no, membership.valid_from,
  least(coalesce(membership.valid_to, :open), :open) as valid_to, membership.updated_at,
  coalesce(person.died_on, :open) as died_on
from record_membership as membership
join record_person as person on person.person_key = membership.person_key and person.survives
where person.party_status in ('full', 'probationary')
