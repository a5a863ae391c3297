-- C3: the ids that were merged into another, and who survives
select person_id, person_key from record_person where not survives
