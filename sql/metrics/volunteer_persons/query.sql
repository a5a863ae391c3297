select
  greatest(spell.valid_from, place.valid_from, month.month) as day,
  place.branch_id as branch_id,
  place.district_code as district_code,
  spell.person_key as person_key,
  spell.volunteer_spell_id as subject,
  1 as numerator,
  null as denominator
from volunteer_spell as spell
inner join person_place as place on place.person_key = spell.person_key
cross join calendar_month as month
where spell.valid_from < place.valid_to and place.valid_from < spell.valid_to
  and day < least(spell.valid_to, place.valid_to) and day <= month.last_day
