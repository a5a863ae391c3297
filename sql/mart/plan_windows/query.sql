select
  toDate32('1970-01-01') as period,
  concat(toString(toYear(target.window_from)), '–', toString(toYear(addDays(target.window_to, -1)))) as plan,
  target.window_from as window_from,
  target.window_to as window_to,
  toBool(target.window_from <= run_context.as_of and run_context.as_of < target.window_to) as is_current
from (select distinct window_from, window_to from training_target) as target
cross join run_context as run_context
