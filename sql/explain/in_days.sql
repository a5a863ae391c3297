behind.day >= {first_day:Date32} and behind.day <= least({last_day:Date32}, (select max(run_context.as_of) from run_context))
