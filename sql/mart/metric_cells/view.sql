create or replace view mart.metric_cells ${on_cluster} (
  metric_id LowCardinality(String) comment '指标 | Metric',
  metric_name_zh String comment '中文名称 | Chinese name',
  metric_name_en String comment '英文名称 | English name',
  unit LowCardinality(String) comment '单位：person 人、person_time 人次、hour 学时、ratio 比率 | person, person_time, hour or ratio',
  direction LowCardinality(String) comment '方向：up 越高越好、down 越低越好、none 不评优劣 | up, down or none: which way is good',
  period_kind LowCardinality(String) comment '周期：month 月、quarter 季、half_year 半年、year 年 | month, quarter, half_year or year',
  period_start Date32 comment '周期首日 | First day of the period',
  period_end Date32 comment '周期末日 | Last day of the period',
  period_label_zh String comment '周期名称，如 2020年第2季度 | Name of the period, for instance 2020年第2季度',
  is_open Bool comment '周期尚未结束（晚于数据截止日） | The period ends after the as-of day',
  is_latest Bool comment '该类周期中最近的一个 | The latest published period of its kind',
  scope_kind LowCardinality(String) comment '范围：branch 支部、district 区、bureau 全局 | branch, district or bureau',
  scope_id String comment '支部编号、区代码或 all | Branch, district, or all',
  scope_name String comment '支部或区的名称，或“全局” | Name of the branch or district, or 全局',
  district_code String comment '支部在计入的最后一日所在区，或区本身；空＝无 | District of the branch on the last day that counts, or the district; empty = none',
  district_name String comment '该区名称；空＝无 | Name of that district; empty = none',
  numerator Nullable(Decimal(18, 2)) comment '分子或计数；隐去时为空 | Numerator, or the count; null when suppressed',
  denominator Nullable(Decimal(18, 2)) comment '分母；计数类和隐去时为空 | Denominator; null for a plain count and when suppressed',
  value Nullable(Float64) comment '比率或计数；状态不是 ok 时为空 | Numerator over denominator, or the count; null unless the status is ok',
  status LowCardinality(String) comment '状态：ok 正常、not_reported 未上报、not_applicable 不适用、no_base 无基数、suppressed 隐去 | ok, not_reported, not_applicable, no_base, or suppressed',
  target Nullable(Float64) comment '目标值；空＝无 | Value to reach; null = none',
  target_met Nullable(Bool) comment '达到目标；没有目标或数值时为空 | The value reaches the target; null without target or value',
  previous_value Nullable(Float64) comment '上一周期的数值 | Value of the period before',
  change Nullable(Float64) comment '本期数值减上期数值 | Value minus previous value',
  as_of Date32 comment '数据截止日（业务日期） | Last business day that counts',
  publish UInt64 comment '发布号 | Publish'
)
sql security invoker
comment '每行一个指标、周期与范围：已发布的数值，附名称、目标与变化 | One row per metric, period and scope: the published cells with names, targets and changes.'
as
with
  valued as (
    select
      *,
      lagInFrame(toNullable(period_start)) over series as previous_start,
      lagInFrame(value) over series as lagged_value
    from mart.metric_values
    window series as (
      partition by metric_id, period_kind, scope_kind, scope_id
      order by period_start
      rows between 1 preceding and current row
    )
  ),
  period as (
    select
      period_kind,
      period_start,
      period_end,
      max(period_start) over (partition by period_kind) as latest_start
    from core.period
  ),
  named as (
    select
      period.period_kind as period_kind,
      period.period_start as period_start,
      version.branch_id as branch_id,
      argMax(version.name, version.valid_from) as branch_name,
      anyIf(version.district_code, period.last_day < version.valid_to) as district_code
    from core.period as period
    cross join core.branch_version as version
    where version.valid_from <= period.last_day
    group by period.period_kind, period.period_start, version.branch_id
  )
select
  cell.metric_id as metric_id,
  metric.name_zh as metric_name_zh,
  metric.name_en as metric_name_en,
  metric.unit as unit,
  metric.direction as direction,
  cell.period_kind as period_kind,
  cell.period_start as period_start,
  period.period_end as period_end,
  concat(toString(toYear(cell.period_start)), '年', multiIf(
    cell.period_kind = 'month', concat(toString(toMonth(cell.period_start)), '月'),
    cell.period_kind = 'quarter', concat('第', toString(toQuarter(cell.period_start)), '季度'),
    cell.period_kind = 'half_year', if(toMonth(cell.period_start) = 1, '上半年', '下半年'),
    ''
  )) as period_label_zh,
  cell.is_open as is_open,
  toBool(cell.period_start = period.latest_start) as is_latest,
  cell.scope_kind as scope_kind,
  cell.scope_id as scope_id,
  multiIf(
    cell.scope_kind = 'bureau', '全局',
    cell.scope_kind = 'district', if(district.name = '', cell.scope_id, district.name),
    if(named.branch_name = '', cell.scope_id, named.branch_name)
  ) as scope_name,
  multiIf(
    cell.scope_kind = 'district', cell.scope_id,
    cell.scope_kind = 'branch', toString(named.district_code),
    ''
  ) as district_code,
  multiIf(district_code = '', '', district.name = '', district_code, district.name) as district_name,
  cell.numerator as numerator,
  cell.denominator as denominator,
  cell.value as value,
  cell.status as status,
  metric.target as target,
  toBool(if(metric.direction = 'down', cell.value <= metric.target, cell.value >= metric.target)) as target_met,
  if(cell.previous_start = addMonths(cell.period_start, -transform(cell.period_kind, ['month', 'quarter', 'half_year', 'year'], [1, 3, 6, 12], 0)), cell.lagged_value, null) as previous_value,
  cell.value - previous_value as change,
  status.as_of as as_of,
  status.publish as publish
from valued as cell
cross join mart.data_status as status
inner join core.metric as metric on metric.metric_id = cell.metric_id
inner join period on period.period_kind = cell.period_kind and period.period_start = cell.period_start
left join named
  on named.period_kind = cell.period_kind and named.period_start = cell.period_start and named.branch_id = cell.scope_id
left join core.district as district
  on district.district_code = if(cell.scope_kind = 'district', cell.scope_id, toString(named.district_code))
settings join_use_nulls = 0
