select metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status
from metric_value
where (value is null) != (status != 'ok')
  or status not in ('ok', 'not_reported', 'not_applicable', 'no_base')
  or (status = 'no_base' and (denominator is null or denominator != 0))
