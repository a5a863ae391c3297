create or replace view mart.versions ${on_cluster} (
  publish UInt64 comment '版本 | Publish',
  as_of Date32 comment '数据截止日 | Last business day that counts',
  published_at DateTime64(3, 'UTC') comment '发布时刻 | Instant at which readers first saw it',
  run_id String comment '运行编号 | Run that made it',
  is_current Bool comment '当前 | Readers see it unless they choose another',
  data_version_zh String comment '数据版本 | Its name, for instance 第 12 版（数据截至2026年11月22日）',
  data_version_en String comment '数据版本（英文） | Its name in English'
)
sql security none
comment '每行一个可选的数据版本 | One row per publish that a reader can choose: all that were shown once and are kept.'
as
with
  shown as (
    select act.publish as publish, min(act.published_at) as published_at, argMax(act.run_id, act.act = 'publish') as run_id
    from ops.pointer as act
    group by act.publish
  )
select
  shown.publish as publish,
  context.as_of as as_of,
  shown.published_at as published_at,
  shown.run_id as run_id,
  ifNull(toBool(shown.publish = (select current_publish.publish from ops.current_publish as current_publish)), false) as is_current,
  concat('第 ', toString(shown.publish), ' 版（数据截至', toString(toYear(context.as_of)), '年', toString(toMonth(context.as_of)), '月', toString(toDayOfMonth(context.as_of)), '日）') as data_version_zh,
  concat('Version ', toString(shown.publish), ' (data as of ', trimLeft(formatDateTime(context.as_of, '%e %b %Y')), ')') as data_version_en
from shown
inner join ops.manifest as manifest on manifest.publish = shown.publish
inner join store.run_context as context on context.period = manifest.period and context.version = manifest.version
where manifest.table_name = 'run_context'
