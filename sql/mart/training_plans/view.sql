create or replace view mart.training_plans ${on_cluster} (
  plan String comment '规划 | First and last year of the plan, for instance 2020–2022',
  is_current Bool comment '当前 | The plan runs on the as-of day',
  kind LowCardinality(String) comment '类别代码 | rotation, training, intensive, committee or senior_special',
  place UInt8 comment '位次 | Order of the kinds',
  kind_zh String comment '类别 | Kind in Chinese',
  kind_en String comment '类别（英文） | Kind in English',
  branch_id String comment '支部编号 | Branch on the plan''s last day or the as-of day; empty = none',
  branch_name String comment '支部 | Its latest name; empty = none',
  district_name String comment '区 | District; empty = none',
  targets UInt64 comment '对象 | Target rows of living persons',
  reached UInt64 comment '已覆盖 | Of them with at least one day of a held class of the kind in the plan'
)
sql security none
comment '每行一期规划、一类培训班与一个支部：对象中已参加者 | One row per plan, kind of class and branch: how many of the plan''s target rows are reached by its last day or the as-of day.'
as
with
  (select run_context.as_of from core.run_context as run_context) as today,
  target as (
    select
      row.training_target_id as training_target_id,
      toString(row.kind) as kind,
      row.person_key as person_key,
      row.window_from as window_from,
      row.window_to as window_to,
      least(addDays(row.window_to, -1), today) as day
    from core.training_target as row
    inner join core.person as person on person.person_key = row.person_key
    where row.window_from <= today and (person.died_on is null or person.died_on > day)
  ),
  reached as (
    select distinct target.training_target_id as training_target_id
    from target
    inner join core.training_day as studied on studied.person_key = target.person_key and studied.kind = target.kind
    where studied.trained_on >= target.window_from and studied.trained_on <= target.day
  )
select
  concat(toString(toYear(target.window_from)), '–', toString(toYear(addDays(target.window_to, -1)))) as plan,
  ifNull(toBool(any(target.window_to) > today), false) as is_current,
  target.kind as kind,
  toUInt8(indexOf(['rotation', 'training', 'intensive', 'committee', 'senior_special'], target.kind)) as place,
  transform(target.kind, ['rotation', 'training', 'intensive', 'committee', 'senior_special'], ['轮训', '培训', '强训', '支部委员培训', '司局级专题'], target.kind) as kind_zh,
  transform(target.kind, ['rotation', 'training', 'intensive', 'committee', 'senior_special'], ['rotation', 'training', 'intensive', 'committee', 'bureau-level'], target.kind) as kind_en,
  place_of.branch_id as branch_id,
  any(branches.branch_name) as branch_name,
  if(any(district.name) = '', toString(place_of.district_code), any(district.name)) as district_name,
  count() as targets,
  countIf(target.training_target_id in (select reached.training_target_id from reached)) as reached
from target
inner join core.person_place as place_of on place_of.person_key = target.person_key
left join mart.branches as branches on branches.branch_id = place_of.branch_id
left join core.district as district on district.district_code = place_of.district_code
where place_of.valid_from <= target.day and target.day < place_of.valid_to
group by plan, target.kind, place_of.branch_id, place_of.district_code
settings join_use_nulls = 0
