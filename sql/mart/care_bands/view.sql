-- Each count stands here twice, as it is and as it may be told; the row policy shows the one or the other. Which are told is worked out
-- together with unvisited_90d, which is the sum of the last two bands.
create or replace view mart.care_bands ${on_cluster} (
  scope_kind LowCardinality(String) comment '范围类别 | branch, district or bureau',
  scope_id String comment '范围编号 | Branch, district, or all',
  scope_rank UInt8 comment '范围大小 | 3 = bureau, 2 = district, 1 = branch',
  branch_name String comment '支部 | Latest name of the branch; empty = a larger scope',
  district_name String comment '区 | District; empty = bureau or none',
  band UInt8 comment '档次次序 | Order of the bands: 1 = 0 to 30 days … 4 = 90 and more, 5 = never',
  band_zh String comment '档次 | Band in Chinese',
  band_en String comment '档次（英文） | Band in English',
  size UInt8 comment '人数档 | 0 = nobody, 1 = 1 to 4 persons or suppressed, 2 = 5 to 9, 3 = 10 and more',
  persons Nullable(UInt64) comment '人数；隐去时为空 | Persons; null when suppressed',
  share Float64 comment '占比 | Persons of those of the largest band that is told; 0 when suppressed',
  shown_zh String comment '显示 | Persons in Chinese',
  shown_en String comment '显示（英文） | Persons in English',
  is_exact Bool comment '确切人数，只给关怀岗和管理员 | As it is, for care and the operator only; else as all others may see it'
)
sql security none
comment '每行一个有重点人员的范围与距上次走访天数的一档：截止日的人数 | One row per scope with anybody in need of care on the as-of day and band of days since the last visit: how many.'
as
with
  ['within_30', 'within_60', 'within_89', 'overdue', 'never'] as codes,
  (select metric.suppressed_below from core.metric as metric where metric.metric_id = 'unvisited_90d') as least_told,
  hidden as (
    select toString(period_kind) as code, toString(scope_kind) as scope_kind, scope_id
    from core.suppressed_cell
    where metric_id = 'unvisited_90d' and period_start = (select run_context.as_of from core.run_context as run_context)
  ),
  counted as (
    select scope.1 as scope_kind, scope.2 as scope_id, groupArray(toString(band)) as bands
    from core.care_band
    array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
    where scope.2 != ''
    group by scope_kind, scope_id
  ),
  told as (
    select
      scope_kind,
      scope_id,
      toBool(arrayJoin([true, false])) as is_exact,
      arrayMap(
        code -> if(
          is_exact or (
            countEqual(bands, code) not between 1 and least_told - 1
            and (code, scope_kind, scope_id) not in (select hidden.code, hidden.scope_kind, hidden.scope_id from hidden)
          ), toNullable(countEqual(bands, code)), null),
        codes
      ) as amounts
    from counted
  )
select
  told.scope_kind as scope_kind,
  told.scope_id as scope_id,
  toUInt8(transform(told.scope_kind, ['bureau', 'district', 'branch'], [3, 2, 1], 0)) as scope_rank,
  if(told.scope_kind = 'branch', branches.branch_name, '') as branch_name,
  multiIf(told.scope_kind = 'branch', branches.district_name, told.scope_kind = 'district', if(district.name = '', told.scope_id, district.name), '') as district_name,
  toUInt8(arrayJoin([1, 2, 3, 4, 5])) as band,
  transform(band, [1, 2, 3, 4, 5], ['0–30天', '31–60天', '61–89天', '90天以上', '从未走访'], '') as band_zh,
  transform(band, [1, 2, 3, 4, 5], ['0–30 days', '31–60 days', '61–89 days', '90 days and more', 'never'], '') as band_en,
  toUInt8(multiIf(persons is null, 1, persons = 0, 0, persons < 5, 1, persons < 10, 2, 3)) as size,
  told.amounts[band] as persons,
  ifNull(persons / greatest(arrayMax(arrayMap(amount -> ifNull(amount, 0), told.amounts)), 5), 0) as share,
  ifNull(toString(persons), '不公开') as shown_zh,
  ifNull(toString(persons), 'withheld') as shown_en,
  told.is_exact as is_exact
from told
left join mart.branches as branches on branches.branch_id = told.scope_id
left join core.district as district on district.district_code = told.scope_id
settings join_use_nulls = 0
