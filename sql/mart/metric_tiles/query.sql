-- What a tile or a bar shows, in words, so that every chart says the same. A chart that wants one figure takes the widest scope that its
-- filters leave: argMax(…, scope_rank). A metric without months (党员大会达标率) stands in a month with the quarter that was whole at its end.
-- What is counted up over a year or a plan is neither better nor worse than the period before, and is not compared where it begins anew.
-- A target that is missed while its period runs is pending; a share less than ten points away from it is near.
with
  number -> reverse(trimRight(replaceRegexpAll(reverse(toString(toInt64(round(number)))), '(\\d{3})', '\\1,'), ',')) as grouped,
  share -> toDecimalString(round(share * 100, 1), 1) as hundredths,
  monthly as (select metric_id from metric where has(periods, 'month')),
  cells as (
    select
      cell.*,
      if(cell.scope_kind = 'branch', branches.branch_name, '') as branch_name,
      cell.unit = 'ratio' as is_ratio,
      cell.metric_id in ('train32_rate', 'committee56_rate', 'talk_coverage') as counts_from_new_year,
      cell.metric_id = 'rotation_coverage' as counts_from_plan_start,
      counts_from_plan_start or (counts_from_new_year and cell.period_kind != 'year') as is_running_total,
      (is_running_total and counts_from_new_year and cell.period_start = toStartOfYear(cell.period_start))
        or (counts_from_plan_start and cell.period_start in (select plans.window_from from plan_windows as plans)) as begins_anew,
      multiIf(
        counts_from_new_year and toMonth(cell.period_end) < 12, 'year',
        counts_from_plan_start and addDays(cell.period_end, 1) not in (select plans.window_to from plan_windows as plans), 'plan',
        ''
      ) as judged_at_end_of
    from metric_cells as cell
    left join branches on branches.branch_id = cell.scope_id
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
  toDate32(toStartOfYear(chosen.period_start)) as period,
  chosen.audience as audience,
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
  measured.period_kind as measured_kind,
  measured.period_start as measured_start,
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
    chosen.change is null or round(abs(chosen.change), 3) = 0 or chosen.direction = 'none' or chosen.is_open or chosen.is_running_total, 'steady',
    (chosen.change > 0) = (chosen.direction = 'up'), 'better',
    'worse'
  ) as trend,
  ifNull(multiIf(
    chosen.status = 'suppressed', '不公开',
    chosen.status = 'not_reported', '未报',
    chosen.status = 'not_applicable', '不适用',
    chosen.status = 'no_base', '无基数',
    chosen.is_ratio, concat(hundredths(chosen.value), '%'),
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
  if(chosen.status = 'ok', transform(toString(chosen.unit), ['person', 'person_time', 'hour', 'row'], ['persons', 'person-times', 'hours', 'records'], ''), '') as unit_en,
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
    chosen.status != 'ok' or chosen.change is null or chosen.begins_anew, '',
    chosen.is_open, '进行中，不比较',
    round(abs(chosen.change) * if(chosen.is_ratio, 100, 1), 1) = 0, '与上期持平',
    concat(
      if(chosen.is_running_total, '累计较上期 ', '较上期 '),
      if(chosen.change > 0, '↑ ', '↓ '),
      if(chosen.is_ratio, concat(hundredths(abs(chosen.change)), ' 个百分点'), grouped(abs(chosen.change))),
      transform(trend, ['better', 'worse'], ['，变好', '，变差'], '')
    )
  ), '') as change_zh,
  ifNull(multiIf(
    chosen.status != 'ok' or chosen.change is null or chosen.begins_anew, '',
    chosen.is_open, 'running, not compared',
    round(abs(chosen.change) * if(chosen.is_ratio, 100, 1), 1) = 0, 'as before',
    concat(
      if(chosen.change > 0, '↑ ', '↓ '),
      if(chosen.is_ratio, concat(hundredths(abs(chosen.change)), ' points'), grouped(abs(chosen.change))),
      if(chosen.is_running_total, ' since the period before, counted up', ' on the period before'),
      transform(trend, ['better', 'worse'], [', better', ', worse'], '')
    )
  ), '') as change_en,
  transform(standing, ['met', 'near', 'missed', 'pending'], ['●', '▲', '■', '○'], '') as mark
from chosen
inner join periods as choice on choice.period_kind = chosen.chosen_kind and choice.period_start = chosen.chosen_start
inner join periods as measured on measured.period_kind = chosen.period_kind and measured.period_start = chosen.period_start
settings join_use_nulls = 0
