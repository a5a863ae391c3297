select metric_id, period_kind, period_start, scope_kind, scope_id, numerator, denominator, value
from metric_value
where numerator < 0 or (denominator is not null and (numerator > denominator or value < 0 or value > 1))
