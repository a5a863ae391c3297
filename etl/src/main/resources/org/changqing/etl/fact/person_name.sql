select person_key, person_id, name from record_person where survives
