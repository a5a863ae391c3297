with fee as (
  select
    fee_id, person_key, unix_date(trunc(date_from_unix_date(month), 'MM')) as month, due_fen, paid_fen
  from record_fee
)
select fee_id, person_key, month, month as place_day, due_fen, paid_fen
from fee
where month <= :as_of
