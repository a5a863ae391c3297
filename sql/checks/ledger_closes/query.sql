select table_name, counted, read, loaded, superseded, tombstones, quarantined
from ops.ledger
where run_id = {run_id:String}
  and (read != loaded + superseded + tombstones + quarantined or counted != read)
