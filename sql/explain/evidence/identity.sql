-- Whom an id stands for: itself, or the person into whom it was merged.
select person_id as key, '' as subject, person_key, '' as branch_id, toDate32('1900-01-01') as day, toString(person_key) as content
from person_name
union all
select person_id, '', person_key, '', toDate32('1900-01-01'), toString(person_key)
from merged_person
