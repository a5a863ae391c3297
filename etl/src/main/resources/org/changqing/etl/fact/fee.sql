select fee_id, person_key, month, due_fen, paid_fen, branch_id, branch_district as district_code
from placed_fee
