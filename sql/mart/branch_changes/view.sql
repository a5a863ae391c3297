create or replace view mart.branch_changes ${on_cluster} (
  branch_id String comment '支部编号 | Branch',
  branch_name String comment '支部 | Latest name',
  district_name String comment '区 | District from that day on; empty = none',
  changed_on Date32 comment '变动日 | Day',
  change LowCardinality(String) comment '变化 | founded, renamed, moved, merged or dissolved',
  change_zh String comment '变化说明 | What changed, in Chinese',
  change_en String comment '变化（英文） | What changed, in English'
)
sql security none
comment '每行一个支部的一次成立、更名、迁移、合并或撤销（自首个统计期起） | One row per branch and day on which it was founded, renamed, moved to another district, merged or dissolved, from the first period on.'
as
with
  (select run_context.as_of from core.run_context as run_context) as today,
  (select run_context.first_period from core.run_context as run_context) as since,
  named as (
    select
      branch_id,
      name,
      toString(district_code) as district_code,
      valid_from,
      lagInFrame(name) over history as name_before,
      lagInFrame(toString(district_code)) over history as district_before
    from core.branch_version
    window history as (partition by branch_id order by valid_from rows between 1 preceding and current row)
  ),
  changed as (
    select branch_id, valid_from as changed_on, district_code, 'renamed' as change, name_before as before, name as after
    from named
    where name_before != '' and name != name_before
    union all
    select branch_id, valid_from, district_code, 'moved', district_before, district_code
    from named
    where name_before != '' and district_code != district_before
    union all
    select branch_id, assumeNotNull(founded_on), '', 'founded', '', ''
    from core.branch
    where founded_on is not null
    union all
    select branch_id, assumeNotNull(dissolved_on), '', if(merged_into = '', 'dissolved', 'merged'), '', merged_into
    from core.branch
    where dissolved_on is not null
  )
select
  changed.branch_id as branch_id,
  branches.branch_name as branch_name,
  if(here.name = '', branches.district_name, here.name) as district_name,
  changed.changed_on as changed_on,
  changed.change as change,
  multiIf(
    changed.change = 'renamed', concat('由“', changed.before, '”更名'),
    changed.change = 'moved', concat('由', if(there.name = '', changed.before, there.name), '迁至', if(here.name = '', changed.district_code, here.name)),
    changed.change = 'merged', concat('并入', if(successor.branch_name = '', changed.after, successor.branch_name)),
    changed.change = 'dissolved', '撤销',
    '成立'
  ) as change_zh,
  multiIf(
    changed.change = 'renamed', concat('renamed, before: ', changed.before),
    changed.change = 'moved', concat('moved from ', if(there.name = '', changed.before, there.name), ' to ', if(here.name = '', changed.district_code, here.name)),
    changed.change = 'merged', concat('merged into ', if(successor.branch_name = '', changed.after, successor.branch_name)),
    changed.change = 'dissolved', 'dissolved',
    'founded'
  ) as change_en
from changed
left join mart.branches as branches on branches.branch_id = changed.branch_id
left join mart.branches as successor on successor.branch_id = changed.after
left join core.district as there on there.district_code = changed.before
left join core.district as here on here.district_code = changed.district_code
where changed.changed_on >= since and changed.changed_on <= today
settings join_use_nulls = 0
