with named as (
  select
    version.branch_id as branch_id,
    argMax(version.name, version.valid_from) as branch_name,
    anyIf(version.district_code, run_context.as_of < version.valid_to) as district_code
  from branch_version as version
  cross join run_context as run_context
  where version.valid_from <= run_context.as_of
  group by version.branch_id
)
select
  toDate32('1970-01-01') as period,
  branch.branch_id as branch_id,
  if(named.branch_name = '', branch.branch_id, named.branch_name) as branch_name,
  branch.kind as kind,
  toString(named.district_code) as district_code,
  if(district.name = '', district_code, district.name) as district_name,
  toBool(
    ifNull(branch.founded_on <= run_context.as_of, true)
    and ifNull(branch.dissolved_on > run_context.as_of, true)
  ) as is_active
from branch as branch
cross join run_context as run_context
left join named on named.branch_id = branch.branch_id
left join district as district on district.district_code = named.district_code
settings join_use_nulls = 0
