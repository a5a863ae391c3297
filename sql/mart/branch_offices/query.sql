-- Offices a branch must fill: with at least seven full members a secretary and the three committee members by duty, else a secretary.
with
  (select run_context.as_of from run_context as run_context) as today,
  held as (
    select
      office.branch_id as branch_id,
      toString(office.post_code) as post_code,
      uniqExactIf(office.person_key, office.valid_from <= today and today < office.valid_to) as holders,
      minIf(toNullable(office.valid_from), office.valid_from <= today and today < office.valid_to) as held_since,
      maxIf(toNullable(office.valid_to), office.valid_to <= today) as left_on
    from office_interval as office
    group by office.branch_id, post_code
  ),
  posts as (select arrayJoin(['secretary', 'deputy_secretary', 'organisation', 'publicity', 'discipline']) as post_code)
select
  toDate32('1970-01-01') as period,
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
from branch_structure as structure
cross join posts
left join held on held.branch_id = structure.branch_id and held.post_code = posts.post_code
where structure.is_active
settings join_use_nulls = 0
