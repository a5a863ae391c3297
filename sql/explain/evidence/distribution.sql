select distribution_id as key, distribution_id as subject, person_key, '' as branch_id, given_on as day,
  toString((person_key, given_on)) as content
from distribution
