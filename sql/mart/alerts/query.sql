-- Judged over the latest whole month, of general meetings and votes the latest whole quarter. Cells of sensitive metrics stay suppressed.
with
  whole as (
    select period_kind, max(period_start) as period_start
    from period
    where not is_open
    group by period_kind
  ),
  broken as (
    select
      cell.audience as audience,
      cell.metric_id as metric_id,
      cell.scope_id as branch_id,
      cell.value as value,
      cell.status as status,
      concat(toDecimalString(round(cell.value * 100, 1), 1), '%') as percent,
      choice.period_zh as period_zh,
      choice.period_en as period_en
    from metric_cells as cell
    inner join periods as choice on choice.period_kind = cell.period_kind and choice.period_start = cell.period_start
    where cell.scope_kind = 'branch'
      and (cell.period_kind, cell.period_start) in (select whole.period_kind, whole.period_start from whole)
      and (
        (cell.period_kind = 'month' and cell.metric_id in ('theme_day_compliance', 'committee_meeting_compliance', 'attendance_rate', 'unvisited_90d', 'late_record_share', 'fee_paid_rate'))
        or (cell.period_kind = 'quarter' and cell.metric_id in ('general_meeting_compliance', 'quorum_meeting_share'))
      )
  ),
  found as (
    select
      audience,
      branch_id,
      toString(metric_id) as subject,
      toUInt8(multiIf(
        metric_id = 'attendance_rate' and status = 'not_reported', 1,
        metric_id = 'attendance_rate' and value < 0.6, 2,
        metric_id in ('theme_day_compliance', 'general_meeting_compliance', 'quorum_meeting_share') and value < 1, 1,
        metric_id = 'committee_meeting_compliance' and value < 1, 2,
        metric_id = 'unvisited_90d' and value >= 5, 1,
        metric_id = 'late_record_share' and value > 0.1, 2,
        metric_id = 'fee_paid_rate' and value < 0.9, 2,
        0
      )) as severity,
      multiIf(
        metric_id = 'attendance_rate' and status = 'not_reported', concat(period_zh, '没有上报活动'),
        metric_id = 'attendance_rate', concat(period_zh, '到会率', percent, '，低于60%'),
        metric_id = 'theme_day_compliance', concat(period_zh, '未开展主题党日'),
        metric_id = 'general_meeting_compliance', concat(period_zh, '未召开党员大会'),
        metric_id = 'quorum_meeting_share', concat(period_zh, '有表决会议到会人数不足'),
        metric_id = 'committee_meeting_compliance', concat(period_zh, '未召开支委会'),
        metric_id = 'unvisited_90d', concat(toString(value), '名重点人员90天以上未走访'),
        metric_id = 'late_record_share', concat(period_zh, '补报率', percent, '，超过10%'),
        metric_id = 'fee_paid_rate', concat(period_zh, '党费交纳率', percent, '，低于90%'),
        ''
      ) as alert_zh,
      multiIf(
        metric_id = 'attendance_rate' and status = 'not_reported', concat('no activity reported in ', period_en),
        metric_id = 'attendance_rate', concat('attendance ', percent, ' in ', period_en, ', below 60%'),
        metric_id = 'theme_day_compliance', concat('no theme day in ', period_en),
        metric_id = 'general_meeting_compliance', concat('no general meeting in ', period_en),
        metric_id = 'quorum_meeting_share', concat('a vote without a quorum in ', period_en),
        metric_id = 'committee_meeting_compliance', concat('no committee meeting in ', period_en),
        metric_id = 'unvisited_90d', concat(toString(value), ' persons in need not visited for 90 days'),
        metric_id = 'late_record_share', concat(percent, ' late records in ', period_en, ', over 10%'),
        metric_id = 'fee_paid_rate', concat('dues paid ', percent, ' in ', period_en, ', below 90%'),
        ''
      ) as alert_en
    from broken
    union all
    select
      'all' as audience,
      branch_id,
      arrayJoin(arrayFilter(rule -> rule != '', [if(is_over_50, 'over_50', ''), if(lacks_committee, 'lacks_committee', '')])) as rule,
      1,
      if(rule = 'over_50', concat('现有党员', toString(members), '名，超过50名'), '应设支委会而未设'),
      if(rule = 'over_50', concat(toString(members), ' members, over 50'), 'must have a committee and has none')
    from branch_structure
    union all
    select 'all' as audience, branch_id, concat('vacancy_', post_code), 2, concat(post_zh, if(days_vacant is null, '未配备', concat('空缺', toString(days_vacant), '天'))), concat('office of ', post_en, if(days_vacant is null, ' never filled', concat(' vacant for ', toString(days_vacant), ' days')))
    from branch_offices
    where state = 'vacant' and ifNull(days_vacant > 30, true)
  )
select
  toDate32('1970-01-01') as period,
  found.audience as audience,
  found.severity as severity,
  if(found.severity = 1, '■', '▲') as mark,
  found.subject as subject,
  multiIf(
    found.subject = 'unvisited_90d', 'care',
    found.subject = 'late_record_share', 'governance',
    found.subject in ('over_50', 'lacks_committee', 'fee_paid_rate') or startsWith(found.subject, 'vacancy_'), 'branches',
    'organisation'
  ) as page,
  branches.branch_name as branch_name,
  branches.district_name as district_name,
  assumeNotNull(found.alert_zh) as alert_zh,
  assumeNotNull(found.alert_en) as alert_en
from found
inner join branches on branches.branch_id = found.branch_id
where found.severity > 0 and branches.is_active
settings join_use_nulls = 0
