select period_kind, period_start, period_end, last_day, is_open, is_due from calendar
