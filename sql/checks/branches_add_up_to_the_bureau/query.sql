select period_kind, period_start,
  sumIf(numerator, scope_kind = 'branch') as branches,
  sumIf(numerator, scope_kind = 'bureau') as bureau
from metric_value
where metric_id = 'member_count'
group by period_kind, period_start
having branches != bureau
