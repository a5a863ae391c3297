-- The rows behind a metric as one publish has them; which of them is the condition's affair.
with
${tables},
  behind as (
${query}
  )
select
  behind.day as day,
  behind.branch_id as branch_id,
  toString(behind.district_code) as district_code,
  behind.person_key as person_key,
  toString(behind.subject) as subject,
  toDecimal64(behind.numerator, 2) as numerator,
  toDecimal64(ifNull(behind.denominator, 0), 2) as denominator
from behind
where ${condition}
