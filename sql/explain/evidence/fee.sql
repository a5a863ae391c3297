select fee_id as key, fee_id as subject, person_key, '' as branch_id, month as day,
  toString((person_key, month, due_fen, paid_fen)) as content
from fee
