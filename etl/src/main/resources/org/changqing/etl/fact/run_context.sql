select as_of, first_period from context
