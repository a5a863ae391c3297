with
  (select run_context.as_of from run_context as run_context) as today,
  (select run_context.first_period from run_context as run_context) as since,
  named as (
    select
      branch_id,
      name,
      toString(district_code) as district_code,
      valid_from,
      lagInFrame(name) over history as name_before,
      lagInFrame(toString(district_code)) over history as district_before
    from branch_version
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
    from branch
    where founded_on is not null
    union all
    select branch_id, assumeNotNull(dissolved_on), '', if(merged_into = '', 'dissolved', 'merged'), '', merged_into
    from branch
    where dissolved_on is not null
  )
select
  toDate32('1970-01-01') as period,
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
left join branches on branches.branch_id = changed.branch_id
left join branches as successor on successor.branch_id = changed.after
left join district as there on there.district_code = changed.before
left join district as here on here.district_code = changed.district_code
where changed.changed_on >= since and changed.changed_on <= today
settings join_use_nulls = 0
