-- Exact counts for the bureau only, and there none of 1 to 4: from counts of branches and districts a small one could be worked out.
create or replace view mart.care_bands ${on_cluster} (
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  band UInt8 comment '档次次序 | Order of the bands: 1 = 0 to 30 days … 4 = 90 and more, 5 = never',
  band_zh String comment '档次 | Band in Chinese',
  band_en String comment '档次（英文） | Band in English',
  size UInt8 comment '人数档 | 0 = nobody, 1 = 1 to 4 persons, 2 = 5 to 9, 3 = 10 and more',
  persons Nullable(UInt64) comment '人数 | Persons; null for branches and districts and where they are 1 to 4',
  share Float64 comment '占比 | Persons of those of the largest band, for branches and districts by size',
  shown_zh String comment '显示 | Persons in Chinese',
  shown_en String comment '显示（英文） | Persons in English'
)
sql security none
comment '每行一个有重点人员的范围与距上次走访天数的一档：只有全局显示确切人数 | One row per scope with anybody in need of care on the as-of day and band of days since the last visit: how many, exactly for the bureau only.'
as
with
  (select run_context.as_of from core.run_context as run_context) as today,
  visited as (select visit.person_key as person_key, max(visit.visited_on) as last_on from core.care_visit as visit group by visit.person_key),
  waiting as (
    select
      place.branch_id as branch_id,
      toString(place.district_code) as district_code,
      multiIf(visited.person_key = 0, 5, dateDiff('day', visited.last_on, today) <= 30, 1, dateDiff('day', visited.last_on, today) <= 60, 2, dateDiff('day', visited.last_on, today) < 90, 3, 4) as band
    from core.person_day as place
    inner join core.person as person on person.person_key = place.person_key
    left join visited on visited.person_key = place.person_key
    where place.day = today and (person.died_on is null or person.died_on > today)
      and place.person_key in (select need.person_key from core.care_need as need where need.valid_from <= today and need.valid_to > today)
  ),
  counted as (
    select scope.1 as scope_kind, scope.2 as scope_id, groupArray(band) as bands
    from waiting
    array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
    where scope.2 != ''
    group by scope_kind, scope_id
  )
select
  counted.scope_kind as scope_kind,
  counted.scope_id as scope_id,
  toUInt8(transform(counted.scope_kind, ['bureau', 'district', 'branch'], [3, 2, 1], 0)) as scope_rank,
  if(counted.scope_kind = 'branch', branches.branch_name, '') as branch_name,
  multiIf(counted.scope_kind = 'branch', branches.district_name, counted.scope_kind = 'district', if(district.name = '', counted.scope_id, district.name), '') as district_name,
  toUInt8(arrayJoin([1, 2, 3, 4, 5])) as band,
  transform(band, [1, 2, 3, 4, 5], ['0–30天', '31–60天', '61–89天', '90天以上', '从未走访'], '') as band_zh,
  transform(band, [1, 2, 3, 4, 5], ['0–30 days', '31–60 days', '61–89 days', '90 days and more', 'never'], '') as band_en,
  toUInt8(multiIf(countEqual(counted.bands, band) = 0, 0, countEqual(counted.bands, band) < 5, 1, countEqual(counted.bands, band) < 10, 2, 3)) as size,
  if(counted.scope_kind = 'bureau' and size != 1, countEqual(counted.bands, band), null) as persons,
  ifNull(persons / greatest(arrayMax(arrayMap(one -> countEqual(counted.bands, one), [1, 2, 3, 4, 5])), 5), size / 4) as share,
  ifNull(toString(persons), transform(size, [0, 1, 2, 3], ['0', '少于5', '5–9', '10以上'], '')) as shown_zh,
  ifNull(toString(persons), transform(size, [0, 1, 2, 3], ['0', 'under 5', '5–9', '10 and more'], '')) as shown_en
from counted
left join mart.branches as branches on branches.branch_id = counted.scope_id
left join core.district as district on district.district_code = counted.scope_id
settings join_use_nulls = 0
