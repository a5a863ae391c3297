select review_id, person_key, kind, year, grade
from record_review
where year <= year(date_from_unix_date(:as_of))
