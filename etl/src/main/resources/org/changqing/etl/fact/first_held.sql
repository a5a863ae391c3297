-- The earliest held activity: its month is the first period
select min(held_on) as held_on from fact_activity
