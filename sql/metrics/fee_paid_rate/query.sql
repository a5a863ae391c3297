select
  month as day,
  branch_id,
  district_code,
  person_key,
  fee_id as subject,
  paid_fen >= due_fen as numerator,
  1 as denominator
from fee
where due_fen > 0
