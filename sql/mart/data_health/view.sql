create or replace view mart.data_health ${on_cluster} (
  place UInt8 comment '位次 | Order of the signs',
  sign LowCardinality(String) comment '标志代码 | age, run, feeds, ledger, quarantine or checks',
  sign_zh String comment '标志 | Sign in Chinese',
  sign_en String comment '标志（英文） | Sign in English',
  shown_zh String comment '显示 | Figure in Chinese',
  shown_en String comment '显示（英文） | Figure in English',
  note_zh String comment '判断 | Judgement in Chinese',
  note_en String comment '判断（英文） | Judgement in English',
  standing LowCardinality(String) comment '达标情况 | met, near or missed'
)
sql security none
comment '每行读者所见数据的一个健康标志 | One row per sign of health of the data that readers see.'
as
with
  (select days_behind from mart.data_status) as days_behind,
  (select (shown_zh, shown_en, standing, begun_text) from mart.night_runs order by begun_at desc limit 1) as last_run,
  (select (countIf(standing != 'missing'), count(), countIf(standing = 'missed'), sum(read), sum(quarantined), countIf(standing = 'near')) from mart.feeds) as feeds,
  (select (countIf(standing = 'met'), count(), countIf(standing = 'missed')) from mart.check_outcomes) as checks
select
  row.1 as place,
  row.2 as sign,
  row.3 as sign_zh,
  row.4 as sign_en,
  ifNull(row.5, '') as shown_zh,
  ifNull(row.6, '') as shown_en,
  ifNull(row.7, '') as note_zh,
  ifNull(row.8, '') as note_en,
  ifNull(row.9, 'missed') as standing
from (
  select arrayJoin([
    (toUInt8(1), 'age', '数据落后', 'Data behind', concat(toString(days_behind), ' 天'), concat(toString(days_behind), if(days_behind = 1, ' day', ' days')),
      if(days_behind > 2, '■ 已过期', '● 正常'), if(days_behind > 2, '■ stale', '● in time'), if(days_behind > 2, 'missed', 'met')),
    (toUInt8(2), 'run', '最近一次运行', 'Last run', splitByChar(' ', last_run.4)[2], splitByChar(' ', last_run.4)[2], last_run.1, last_run.2, last_run.3),
    (toUInt8(3), 'feeds', '已到的表', 'Tables delivered', concat(toString(feeds.1), ' / ', toString(feeds.2)), concat(toString(feeds.1), ' / ', toString(feeds.2)),
      if(feeds.1 = feeds.2, '● 全部', '▲ 有缺'), if(feeds.1 = feeds.2, '● all', '▲ some lack'), if(feeds.1 = feeds.2, 'met', 'near')),
    (toUInt8(4), 'ledger', '行数有去向', 'Rows accounted for', if(feeds.3 = 0, '100%', concat(toString(feeds.3), ' 张表不平')), if(feeds.3 = 0, '100%', concat(toString(feeds.3), ' tables off')),
      if(feeds.3 = 0, '● 账平', '■ 账不平'), if(feeds.3 = 0, '● balanced', '■ not balanced'), if(feeds.3 = 0, 'met', 'missed')),
    (toUInt8(5), 'quarantine', '隔离的行', 'Rows set aside', concat(toString(feeds.5), ' 行'), toString(feeds.5),
      concat(if(feeds.6 = 0, '● 占 ', '▲ 占 '), toString(round(100 * feeds.5 / greatest(feeds.4, 1), 2)), '%'), concat(if(feeds.6 = 0, '● ', '▲ '), toString(round(100 * feeds.5 / greatest(feeds.4, 1), 2)), '% of all'), if(feeds.6 = 0, 'met', 'near')),
    (toUInt8(6), 'checks', '检查通过', 'Checks passed', concat(toString(checks.1), ' / ', toString(checks.2)), concat(toString(checks.1), ' / ', toString(checks.2)),
      multiIf(checks.3 > 0, '■ 有未通过', checks.1 < checks.2, '▲ 有提醒', '● 全部通过'), multiIf(checks.3 > 0, '■ some failed', checks.1 < checks.2, '▲ warnings', '● all passed'), multiIf(checks.3 > 0, 'missed', checks.1 < checks.2, 'near', 'met'))
  ]) as row
)
