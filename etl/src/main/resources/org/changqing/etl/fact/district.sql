select district_code, name from record_district
