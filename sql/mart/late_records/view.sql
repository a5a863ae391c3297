create or replace view mart.late_records ${on_cluster} (
  record_kind LowCardinality(String) comment '记录类别代码 | activity, attendance, talk or care_visit',
  kind_zh String comment '类别 | Kind in Chinese',
  kind_en String comment '类别（英文） | Kind in English',
  branch_name String comment '支部 | Latest name of the branch; empty = none',
  district_name String comment '区 | District; empty = none',
  period_zh String comment '时段 | Chosen period in Chinese',
  period_en String comment '时段（英文） | Chosen period in English',
  records UInt64 comment '记录数 | Records entered by the as-of day',
  late UInt64 comment '补报 | Of them entered more than ten days after the event',
  median_days Float64 comment '录入间隔中位天数 | Days from the event to the entry that half of them did not exceed'
)
sql security none
comment '每行一类记录、一个支部与可选时段：时段内的事件多晚录入 | One row per kind of record, branch and period to choose: how late the events of the period were entered.'
as
select
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
from core.recorded_record as record
inner join mart.period_months as choice on choice.month = toDate32(toStartOfMonth(record.event_day))
left join mart.branches as branches on branches.branch_id = record.branch_id
left join core.district as district on district.district_code = record.district_code
where choice.is_inside and record.recorded_on <= (select run_context.as_of from core.run_context as run_context)
group by record.record_kind, record.branch_id, record.district_code, choice.period_zh, choice.period_en
settings join_use_nulls = 0
