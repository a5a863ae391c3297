-- C3: the surviving person's row gives the attributes
select
  person_key, sex, born_on, person_class, rank_code, died_on, party_status, party_joined_on,
  residence_district
from record_person
where survives
