select table_name, read, quarantined
from ops.ledger
where run_id = {run_id:String} and quarantined * 20 > read
