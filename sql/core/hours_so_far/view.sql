-- Nothing is studied after the as-of day, so whole months are enough.
create or replace view hours_so_far ${on_cluster} (
  day Date32 comment '状态日 | State day',
  person_key UInt64 comment '人员 | Person',
  hours Decimal(38, 2) comment '本年累计学时 | Hours since New Year'
)
sql security none
comment '每行一个状态日与一名本年截至当日有学时的人员（C11） | One row per state day and person with study hours in the day''s year up to it (C11).'
as
with by_month as (
  select
    person_key,
    toYear(studied_on) as year,
    toMonth(studied_on) as month,
    sum(hours) as hours
  from study_hours
  group by person_key, year, month
)
select state_day.day as day, by_month.person_key as person_key, sum(by_month.hours) as hours
from by_month
inner join state_day on toYear(state_day.day) = by_month.year
where by_month.month <= toMonth(state_day.day)
group by state_day.day, by_month.person_key
