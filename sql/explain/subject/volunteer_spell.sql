-- Volunteers' spells: the role.
select volunteer_spell_id as subject, person_key, role as title_zh, role as title_en,
  '' as detail_zh,
  '' as detail_en
from volunteer_spell
