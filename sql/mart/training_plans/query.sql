with
  (select run_context.as_of from run_context as run_context) as today,
  target as (
    select
      row.training_target_id as training_target_id,
      toString(row.kind) as kind,
      row.person_key as person_key,
      row.window_from as window_from,
      row.window_to as window_to,
      least(addDays(row.window_to, -1), today) as day
    from training_target as row
    inner join person as person on person.person_key = row.person_key
    where row.window_from <= today and (person.died_on is null or person.died_on > day)
  ),
  reached as (
    select distinct target.training_target_id as training_target_id
    from target
    inner join training_day as studied on studied.person_key = target.person_key and studied.kind = target.kind
    where studied.trained_on >= target.window_from and studied.trained_on <= target.day
  )
select
  toDate32('1970-01-01') as period,
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
inner join person_place as place_of on place_of.person_key = target.person_key
left join branches on branches.branch_id = place_of.branch_id
left join district as district on district.district_code = place_of.district_code
where place_of.valid_from <= target.day and target.day < place_of.valid_to
group by plan, target.kind, place_of.branch_id, place_of.district_code
settings join_use_nulls = 0
