select
  toDate32('1970-01-01') as period,
  record.record_kind as record_kind,
  transform(toString(record.record_kind), ['activity', 'attendance', 'talk', 'care_visit'], ['活动', '签到', '谈心谈话', '走访'], '') as kind_zh,
  transform(toString(record.record_kind), ['activity', 'attendance', 'talk', 'care_visit'], ['activities', 'attendance', 'talks', 'visits'], '') as kind_en,
  any(branches.branch_name) as branch_name,
  if(any(district.name) = '', toString(record.district_code), any(district.name)) as district_name,
  choice.period_zh as period_zh,
  choice.period_en as period_en,
  count() as records,
  countIf(record.recorded_on > addDays(record.event_day, 10)) as late,
  quantileExact(dateDiff('day', record.event_day, record.recorded_on)) as median_days
from recorded_record as record
inner join period_months as choice on choice.month = toDate32(toStartOfMonth(record.event_day))
left join branches on branches.branch_id = record.branch_id
left join district as district on district.district_code = record.district_code
where choice.is_inside and record.recorded_on <= (select run_context.as_of from run_context as run_context)
group by record.record_kind, record.branch_id, record.district_code, choice.period_zh, choice.period_en
settings join_use_nulls = 0
