-- What the rows behind a cell come to: their sums, or distinct persons.
select
  if({counts_persons:Bool}, sum(is_counted and (is_base or not {is_ratio:Bool})), sum(numerator)) as numerator,
  if({counts_persons:Bool}, sum(is_base), sum(denominator)) as denominator
from (
  select
    max(behind.numerator > 0) as is_counted,
    max(behind.denominator > 0) as is_base,
    sum(behind.numerator) as numerator,
    sum(behind.denominator) as denominator
  from (
${behind}
  ) as behind
  group by behind.person_key
)
