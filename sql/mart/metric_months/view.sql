create or replace view mart.metric_months ${on_cluster} (
  metric_id LowCardinality(String) comment '指标编号 | Metric',
  metric_zh String comment '指标 | Chinese name',
  metric_en String comment '指标（英文） | English name',
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  whose_zh String comment '谁的 | Whose figure, in Chinese: a branch, a district or 全局',
  whose_en String comment '谁的（英文） | Whose figure, in English: a branch, a district or Whole bureau',
  district_name String comment '区 | District; empty = bureau or none',
  period_zh String comment '时段 | Chosen period in Chinese',
  period_en String comment '时段（英文） | Chosen period in English',
  month Date32 comment '月份 | First day of the month',
  month_text String comment '月 | The month, for instance 2020-06',
  month_zh String comment '月份（中文） | The month in Chinese, sortable: 2020年 6月',
  month_en String comment '月份（英文） | The month in English, sortable: 2020-06',
  months_back UInt8 comment '距末月 | Months between it and the last month of the period: 0 to 11',
  numerator Nullable(Decimal(18, 2)) comment '分子 | Numerator, or the count; null when suppressed',
  denominator Nullable(Decimal(18, 2)) comment '分母 | Denominator; null for a plain count and when suppressed',
  value Nullable(Float64) comment '数值 | Published value; null unless the status is ok',
  status LowCardinality(String) comment '状态 | ok, not_reported, not_applicable, no_base, or suppressed',
  shown_zh String comment '显示 | Value or status in Chinese',
  shown_en String comment '显示（英文） | Value or status in English'
)
sql security invoker
comment '每行一个指标、范围、月份与可选时段：截至该时段的十二个月 | One row per metric, scope, month and period to choose: the months of the year that ends with the period.'
as
select
  cell.metric_id as metric_id,
  cell.metric_name_zh as metric_zh,
  cell.metric_name_en as metric_en,
  cell.scope_kind as scope_kind,
  cell.scope_id as scope_id,
  toUInt8(transform(cell.scope_kind, ['bureau', 'district', 'branch'], [3, 2, 1], 0)) as scope_rank,
  if(cell.scope_kind = 'branch', branches.branch_name, '') as branch_name,
  if(branch_name != '', branch_name, cell.scope_name) as whose_zh,
  if(cell.scope_kind = 'bureau', 'Whole bureau', whose_zh) as whose_en,
  cell.district_name as district_name,
  choice.period_zh as period_zh,
  choice.period_en as period_en,
  cell.period_start as month,
  choice.month_text as month_text,
  concat(toString(toYear(month)), '年', leftPad(toString(toMonth(month)), 2), '月') as month_zh,
  choice.month_text as month_en,
  choice.months_back as months_back,
  cell.numerator as numerator,
  cell.denominator as denominator,
  cell.value as value,
  cell.status as status,
  ifNull(multiIf(
    cell.status = 'suppressed', '不公开',
    cell.status = 'not_reported', '未报',
    cell.status = 'not_applicable', '不适用',
    cell.status = 'no_base', '无基数',
    cell.unit = 'ratio', concat(toDecimalString(round(cell.value * 100, 1), 1), '%'),
    toString(round(cell.value, 1))
  ), '') as shown_zh,
  ifNull(transform(
    cell.status,
    ['suppressed', 'not_reported', 'not_applicable', 'no_base'],
    ['withheld', 'no report', 'n/a', 'no base'],
    shown_zh
  ), '') as shown_en
from mart.metric_cells as cell
inner join mart.period_months as choice on choice.month = cell.period_start
left join mart.branches as branches on branches.branch_id = cell.scope_id
where cell.period_kind = 'month'
settings join_use_nulls = 0
