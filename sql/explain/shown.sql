-- The cells of a publish, exact or with small sensitive ones suppressed.
select metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status, is_open
from metric_value
where not is_sensitive or {is_exact:Bool}
union all
select metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value, status, is_open
from suppressed_value
where not {is_exact:Bool}
