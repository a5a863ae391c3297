select volunteer_spell_id as key, volunteer_spell_id as subject, person_key, '' as branch_id, valid_from as day,
  toString((person_key, valid_from, valid_to)) as content
from volunteer_spell
