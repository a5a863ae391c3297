-- What a tile or a bar shows, in words, so that every chart says the same. A chart that wants one figure takes the widest scope that its
-- filters leave: argMax(…, scope_rank). A metric without months (党员大会达标率) stands in a month with the quarter that was whole at its end.
-- A target that is missed while its period runs is pending; a share less than ten points away from it is near.
create or replace view mart.metric_tiles ${on_cluster} (
  metric_id LowCardinality(String) comment '指标编号 | Metric',
  metric_zh String comment '指标 | Chinese name',
  metric_en String comment '指标（英文） | English name',
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  scope_name String comment '范围 | Name at the end of the period',
  whose_zh String comment '谁的 | Whose figure, in Chinese: a branch, a district or 全局',
  whose_en String comment '谁的（英文） | Whose figure, in English: a branch, a district or Whole bureau',
  district_name String comment '区 | District; empty = bureau or none',
  period_zh String comment '时段 | Chosen period in Chinese',
  period_en String comment '时段（英文） | Chosen period in English',
  measured_zh String comment '统计期 | Period of the figure in Chinese',
  measured_en String comment '统计期（英文） | Period of the figure in English',
  numerator Nullable(Decimal(18, 2)) comment '分子 | Numerator, or the count; null when suppressed',
  denominator Nullable(Decimal(18, 2)) comment '分母 | Denominator; null for a plain count and when suppressed',
  value Nullable(Float64) comment '数值 | Published value; null unless the status is ok',
  status LowCardinality(String) comment '状态 | ok, not_reported, not_applicable, no_base, or suppressed',
  standing LowCardinality(String) comment '达标情况 | met, near, missed, pending, plain (no target) or missing (no value)',
  trend LowCardinality(String) comment '趋势 | better, worse or steady against the period before',
  shown_zh String comment '显示 | Value or status in Chinese, without the unit',
  shown_en String comment '显示（英文） | Value or status in English, without the unit',
  base String comment '基数 | Of how many: numerator / denominator; empty for a plain count and without a value',
  unit_zh String comment '单位 | Unit in Chinese; empty with a share or without a value',
  unit_en String comment '单位（英文） | Unit in English; empty with a share or without a value',
  target_zh String comment '目标说明 | Target and standing in Chinese; why there is no value; empty = none',
  target_en String comment '目标说明（英文） | Target and standing in English; why there is no value; empty = none',
  change_zh String comment '变化说明 | Change in Chinese; empty = not comparable',
  change_en String comment '变化（英文） | Change in English; empty = not comparable',
  mark String comment '标记 | Shape of the standing, for those who see no colour: ● met, ▲ near, ■ missed, ○ pending'
)
sql security invoker
comment '每行一个指标、范围与可选时段：已发布的单元以文字表述，含目标、达标与变化 | One row per metric, scope and period to choose: the published cell in words, with target, standing and change.'
as
with
  number -> reverse(trimRight(replaceRegexpAll(reverse(toString(toInt64(round(number)))), '(\\d{3})', '\\1,'), ',')) as grouped,
  monthly as (select metric_id from core.metric where has(periods, 'month')),
  cells as (
    select
      cell.*,
      if(cell.scope_kind = 'branch', branches.branch_name, '') as branch_name,
      cell.unit = 'ratio' as is_ratio,
      multiIf(
        cell.metric_id in ('train32_rate', 'committee56_rate', 'talk_coverage') and toMonth(cell.period_end) < 12, 'year',
        cell.metric_id = 'rotation_coverage' and addDays(cell.period_end, 1) not in (select plans.window_to from mart.plan_windows as plans), 'plan',
        ''
      ) as judged_at_end_of
    from mart.metric_cells as cell
    left join mart.branches as branches on branches.branch_id = cell.scope_id
  ),
  chosen as (
    select
      cells.*,
      toDate32(arrayJoin(if(
        period_kind = 'quarter' and metric_id not in (select monthly.metric_id from monthly),
        arrayMap(later -> addMonths(period_start, later), [0, 2, 3, 4]),
        [period_start]
      ))) as chosen_start,
      if(chosen_start = period_start, period_kind, 'month') as chosen_kind
    from cells
  )
select
  chosen.metric_id as metric_id,
  chosen.metric_name_zh as metric_zh,
  chosen.metric_name_en as metric_en,
  chosen.scope_kind as scope_kind,
  chosen.scope_id as scope_id,
  toUInt8(transform(chosen.scope_kind, ['bureau', 'district', 'branch'], [3, 2, 1], 0)) as scope_rank,
  chosen.branch_name as branch_name,
  chosen.scope_name as scope_name,
  if(chosen.scope_kind = 'branch' and chosen.branch_name != '', chosen.branch_name, chosen.scope_name) as whose_zh,
  if(chosen.scope_kind = 'bureau', 'Whole bureau', whose_zh) as whose_en,
  chosen.district_name as district_name,
  choice.period_zh as period_zh,
  choice.period_en as period_en,
  concat(measured.period_zh, if(chosen.is_open, '（进行中）', '')) as measured_zh,
  concat(measured.period_en, if(chosen.is_open, ' (running)', '')) as measured_en,
  chosen.numerator as numerator,
  chosen.denominator as denominator,
  chosen.value as value,
  chosen.status as status,
  multiIf(
    chosen.status != 'ok', 'missing',
    chosen.target_met is null, 'plain',
    chosen.target_met, 'met',
    chosen.is_open or chosen.judged_at_end_of != '', 'pending',
    chosen.is_ratio and abs(chosen.value - chosen.target) < 0.1 and chosen.target > 0.5, 'near',
    'missed'
  ) as standing,
  multiIf(
    chosen.change is null or round(abs(chosen.change), 3) = 0 or chosen.direction = 'none' or chosen.is_open, 'steady',
    (chosen.change > 0) = (chosen.direction = 'up'), 'better',
    'worse'
  ) as trend,
  ifNull(multiIf(
    chosen.status = 'suppressed', '不公开',
    chosen.status = 'not_reported', '未报',
    chosen.status = 'not_applicable', '不适用',
    chosen.status = 'no_base', '无基数',
    chosen.is_ratio, concat(toString(round(chosen.value * 100, 1)), '%'),
    grouped(chosen.value)
  ), '') as shown_zh,
  ifNull(transform(
    chosen.status,
    ['suppressed', 'not_reported', 'not_applicable', 'no_base'],
    ['withheld', 'no report', 'n/a', 'no base'],
    shown_zh
  ), '') as shown_en,
  ifNull(if(chosen.status = 'ok' and chosen.is_ratio, concat(grouped(chosen.numerator), ' / ', grouped(chosen.denominator)), ''), '') as base,
  if(chosen.status = 'ok', transform(toString(chosen.unit), ['person', 'person_time', 'hour', 'row'], ['人', '人次', '学时', '次'], ''), '') as unit_zh,
  if(chosen.status = 'ok', transform(toString(chosen.unit), ['person', 'person_time', 'hour', 'row'], ['persons', 'times', 'hours', 'records'], ''), '') as unit_en,
  ifNull(multiIf(
    chosen.status != 'ok', transform(
      chosen.status,
      ['suppressed', 'not_reported', 'not_applicable', 'no_base'],
      ['人数少，为保护隐私不显示', '没有上报记录，不是0', '该时段不要求', '该时段没有应计的对象'],
      ''
    ),
    chosen.target is null, '', concat(
    transform(chosen.judged_at_end_of, ['year', 'plan'], ['年底目标 ', '期末目标 '], '目标 '),
    if(chosen.is_ratio, concat(toString(round(chosen.target * 100, 1)), '%'), toString(round(chosen.target, 1))),
    transform(standing, ['met', 'near', 'missed', 'pending'], [' ● 达标', ' ▲ 接近', ' ■ 未达标', ' ○ 期未满'], '')
  )), '') as target_zh,
  ifNull(multiIf(
    chosen.status != 'ok', transform(
      chosen.status,
      ['suppressed', 'not_reported', 'not_applicable', 'no_base'],
      ['few persons, kept private', 'nothing reported, which is not 0', 'not required', 'nobody it applies to'],
      ''
    ),
    chosen.target is null, '', concat(
    transform(chosen.judged_at_end_of, ['year', 'plan'], ['by year end ', 'by plan end '], 'target '),
    if(chosen.is_ratio, concat(toString(round(chosen.target * 100, 1)), '%'), toString(round(chosen.target, 1))),
    transform(standing, ['met', 'near', 'missed', 'pending'], [' ● met', ' ▲ near', ' ■ missed', ' ○ running'], '')
  )), '') as target_en,
  ifNull(multiIf(
    chosen.status != 'ok' or chosen.change is null, '',
    chosen.is_open, '进行中，不比较',
    round(abs(chosen.change) * if(chosen.is_ratio, 100, 1), 1) = 0, '与上期持平',
    concat(
      if(chosen.change > 0, '较上期 ↑ ', '较上期 ↓ '),
      if(chosen.is_ratio, concat(toString(round(abs(chosen.change) * 100, 1)), ' 个百分点'), grouped(abs(chosen.change))),
      transform(trend, ['better', 'worse'], ['，变好', '，变差'], '')
    )
  ), '') as change_zh,
  ifNull(multiIf(
    chosen.status != 'ok' or chosen.change is null, '',
    chosen.is_open, 'running, not compared',
    round(abs(chosen.change) * if(chosen.is_ratio, 100, 1), 1) = 0, 'as before',
    concat(
      if(chosen.change > 0, '↑ ', '↓ '),
      if(chosen.is_ratio, concat(toString(round(abs(chosen.change) * 100, 1)), ' points'), grouped(abs(chosen.change))),
      transform(trend, ['better', 'worse'], [', better', ', worse'], '')
    )
  ), '') as change_en,
  transform(standing, ['met', 'near', 'missed', 'pending'], ['●', '▲', '■', '○'], '') as mark
from chosen
inner join mart.periods as choice on choice.period_kind = chosen.chosen_kind and choice.period_start = chosen.chosen_start
inner join mart.periods as measured on measured.period_kind = chosen.period_kind and measured.period_start = chosen.period_start
settings join_use_nulls = 0
