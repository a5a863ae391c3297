-- Offices a branch must fill: with at least seven full members a secretary and the three committee members by duty, else a secretary.
create or replace view mart.branch_offices ${on_cluster} (
  branch_id String comment '支部编号 | Branch that is active on the as-of day',
  branch_name String comment '支部 | Latest name',
  district_name String comment '区 | District; empty = none',
  post_code LowCardinality(String) comment '职务代码 | secretary, deputy_secretary, organisation, publicity, discipline',
  place UInt8 comment '位次 | Order of the offices',
  post_zh String comment '职务 | Office in Chinese',
  post_en String comment '职务（英文） | Office in English',
  is_required Bool comment '应配备 | The branch must fill it',
  holders UInt64 comment '在任人数 | Persons who hold it on the as-of day',
  since Nullable(Date32) comment '起始日 | First day of the longest holder, or first day of the vacancy; null = never filled',
  days_vacant Nullable(Int32) comment '空缺天数 | Days of the vacancy of a required office; null = filled, not required or never filled',
  state LowCardinality(String) comment '状态代码 | filled, vacant or not_required',
  shown_zh String comment '显示 | State in Chinese',
  shown_en String comment '显示（英文） | State in English'
)
sql security none
comment '每行一个现有支部的一个职务：自何时在任，或自何时空缺 | One row per active branch and office: filled since when, or vacant since when.'
as
with
  (select run_context.as_of from core.run_context as run_context) as today,
  held as (
    select
      office.branch_id as branch_id,
      toString(office.post_code) as post_code,
      uniqExactIf(office.person_key, office.valid_from <= today and today < office.valid_to) as holders,
      minIf(toNullable(office.valid_from), office.valid_from <= today and today < office.valid_to) as held_since,
      maxIf(toNullable(office.valid_to), office.valid_to <= today) as left_on
    from core.office_interval as office
    group by office.branch_id, post_code
  ),
  posts as (select arrayJoin(['secretary', 'deputy_secretary', 'organisation', 'publicity', 'discipline']) as post_code)
select
  structure.branch_id as branch_id,
  structure.branch_name as branch_name,
  structure.district_name as district_name,
  posts.post_code as post_code,
  toUInt8(indexOf(['secretary', 'deputy_secretary', 'organisation', 'publicity', 'discipline'], posts.post_code)) as place,
  transform(posts.post_code, ['secretary', 'deputy_secretary', 'organisation', 'publicity', 'discipline'], ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'], '') as post_zh,
  transform(posts.post_code, ['secretary', 'deputy_secretary', 'organisation', 'publicity', 'discipline'], ['secretary', 'deputy', 'organisation', 'publicity', 'discipline'], '') as post_en,
  toBool(posts.post_code = 'secretary' or (posts.post_code != 'deputy_secretary' and structure.full_members >= 7)) as is_required,
  held.holders as holders,
  if(holders > 0, held.held_since, held.left_on) as since,
  if(holders = 0 and is_required, toInt32(dateDiff('day', held.left_on, today)), null) as days_vacant,
  multiIf(holders > 0, 'filled', is_required, 'vacant', 'not_required') as state,
  ifNull(multiIf(
    state = 'filled', concat('● ', formatDateTime(since, '%Y-%m')),
    state = 'vacant', if(days_vacant is null, '■ 未配备', concat('■ 空缺', toString(days_vacant), '天')),
    '—'
  ), '') as shown_zh,
  ifNull(multiIf(
    state = 'filled', concat('● ', formatDateTime(since, '%Y-%m')),
    state = 'vacant', if(days_vacant is null, '■ never filled', concat('■ vacant ', toString(days_vacant), ' d')),
    '—'
  ), '') as shown_en
from mart.branch_structure as structure
cross join posts
left join held on held.branch_id = structure.branch_id and held.post_code = posts.post_code
where structure.is_active
settings join_use_nulls = 0
