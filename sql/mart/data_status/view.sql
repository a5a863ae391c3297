create or replace view mart.data_status ${on_cluster} (
  publish UInt64 comment '发布号 | Publish',
  as_of Date32 comment '数据截止日（业务日期） | Last business day that counts',
  published_at DateTime64(3, 'UTC') comment '发布时刻 | Instant of publishing',
  age String comment '距发布的时间 | Time since then in words',
  days_behind Int32 comment '落后天数 | Days from the last business day to today in Shanghai; 1 or 2 when the nights run',
  is_stale Bool comment '已过期 | More than two days behind',
  as_of_zh String comment '数据截至 | Last business day in Chinese',
  as_of_en String comment '数据截至（英文） | Last business day in English',
  published_text String comment '发布时间 | Instant of publishing in Shanghai, for instance 2026-11-25 02:03',
  is_current Bool comment '当前 | It is the publish in force, and no earlier one that the query chose',
  data_version_zh String comment '数据版本 | Its name, for instance 第 12 版（数据截至2026年11月22日）',
  data_version_en String comment '数据版本（英文） | Its name in English'
)
sql security none
comment '一行：读者所见的发布及其时长 | One row: the publish that readers see and its age.'
as
select
  version.publish as publish,
  version.as_of as as_of,
  version.published_at as published_at,
  formatReadableTimeDelta(dateDiff('second', version.published_at, now64(3, 'UTC')), 'days', 'minutes') as age,
  toInt32(dateDiff('day', version.as_of, toDate32(toTimeZone(now(), 'Asia/Shanghai')))) as days_behind,
  toBool(days_behind > 2) as is_stale,
  concat(toString(toYear(as_of)), '年', toString(toMonth(as_of)), '月', toString(toDayOfMonth(as_of)), '日') as as_of_zh,
  formatDateTime(as_of, '%e %b %Y') as as_of_en,
  formatDateTime(toTimeZone(version.published_at, 'Asia/Shanghai'), '%Y-%m-%d %H:%i') as published_text,
  version.is_current as is_current,
  version.data_version_zh as data_version_zh,
  version.data_version_en as data_version_en
from mart.versions as version
where version.publish = (select chosen_publish.publish from ops.chosen_publish as chosen_publish)
