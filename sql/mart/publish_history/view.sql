create or replace view mart.publish_history ${on_cluster} (
  publish UInt64 comment '版本 | Publish',
  as_of Date32 comment '数据截止日 | As-of day',
  published_text String comment '发布时间 | When it was first shown, in Shanghai, for instance 2026-11-25 02:03',
  rows UInt64 comment '行数 | Rows it consists of',
  changed_partitions UInt64 comment '变动的分区 | Partitions that the publish before did not have',
  is_current Bool comment '当前 | Readers see it',
  shown_zh String comment '显示 | ● 正在使用, or empty',
  shown_en String comment '显示（英文） | ● in force, or empty'
)
sql security none
comment '每行一个保留的发布 | One row per publish that is kept.'
as
with
  kept as (
    select
      manifest.publish as publish,
      sum(manifest.rows) as rows,
      countIf((manifest.table_name, manifest.period, manifest.version, manifest.publish - 1) not in (
        select before.table_name, before.period, before.version, before.publish from ops.manifest as before
      )) as changed_partitions
    from ops.manifest as manifest
    group by manifest.publish
  )
select
  version.publish as publish,
  version.as_of as as_of,
  formatDateTime(toTimeZone(version.published_at, 'Asia/Shanghai'), '%Y-%m-%d %H:%i') as published_text,
  kept.rows as rows,
  kept.changed_partitions as changed_partitions,
  version.is_current as is_current,
  if(is_current, '● 正在使用', '') as shown_zh,
  if(is_current, '● in force', '') as shown_en
from mart.versions as version
inner join kept on kept.publish = version.publish
settings join_use_nulls = 0
