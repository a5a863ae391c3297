-- Each count stands here twice, as it is and as it may be told; the row policy shows the one or the other. Which are told is worked out
-- together with unvisited_90d, which is the sum of the last two bands.
with
  ['within_30', 'within_60', 'within_89', 'overdue', 'never'] as codes,
  (select metric.suppressed_below from metric as metric where metric.metric_id = 'unvisited_90d') as least_told,
  hidden as (
    select toString(period_kind) as code, toString(scope_kind) as scope_kind, scope_id
    from suppressed_cell
    where metric_id = 'unvisited_90d' and period_start = (select run_context.as_of from run_context as run_context)
  ),
  counted as (
    select scope.1 as scope_kind, scope.2 as scope_id, groupArray(toString(band)) as bands
    from care_band
    array join [('branch', branch_id), ('district', district_code), ('bureau', 'all')] as scope
    where scope.2 != ''
    group by scope_kind, scope_id
  ),
  told as (
    select
      scope_kind,
      scope_id,
      arrayJoin(['care', 'others']) as audience,
      arrayMap(
        code -> if(
          audience = 'care' or (
            countEqual(bands, code) not between 1 and least_told - 1
            and (code, scope_kind, scope_id) not in (select hidden.code, hidden.scope_kind, hidden.scope_id from hidden)
          ), toNullable(countEqual(bands, code)), null),
        codes
      ) as amounts
    from counted
  )
select
  toDate32('1970-01-01') as period,
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
  told.audience as audience
from told
left join branches on branches.branch_id = told.scope_id
left join district as district on district.district_code = told.scope_id
settings join_use_nulls = 0
