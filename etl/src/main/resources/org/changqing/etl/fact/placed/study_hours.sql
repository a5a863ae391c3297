select person_key, studied_on, studied_on as place_day, hours from c11_study_hours
