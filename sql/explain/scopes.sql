-- Every branch and district that a publish knows, and the bureau.
with
${tables},
  known as (
    select 'branch' as scope_kind, branch_id as scope_id from branch
    union distinct
    select 'district', toString(district_code) from district
    union distinct
    select scope_kind, scope_id from metric_value
    union distinct
    select 'bureau', 'all'
  ),
  named_branch as (
    select version.branch_id as branch_id, argMax(version.name, version.valid_from) as name
    from branch_version as version
    group by version.branch_id
  )
select
  known.scope_kind as scope_kind,
  known.scope_id as scope_id,
  multiIf(known.scope_kind = 'branch', named_branch.name, known.scope_kind = 'district', district.name, '全局') as name
from known
left join named_branch on named_branch.branch_id = known.scope_id
left join district on district.district_code = known.scope_id
order by scope_kind, scope_id
settings join_use_nulls = 0
