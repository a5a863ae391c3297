select
  toDate32('1970-01-01') as period,
  period.period_kind as period_kind,
  period.period_start as period_start,
  place.branch_id as branch_id,
  toString(place.district_code) as district_code
from period as period
cross join branch_place as place
where place.valid_from <= period.last_day and period.last_day < place.valid_to
