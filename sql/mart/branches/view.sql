create or replace view mart.branches ${on_cluster} (
  branch_id String comment '支部 | Branch',
  branch_name String comment '最新名称 | Latest name',
  kind LowCardinality(String) comment '支部类别：retired 离退休、staff 在职 | retired or staff',
  district_code String comment '数据截止日所在区；空＝无 | District on the as-of day; empty = none',
  district_name String comment '该区名称；空＝无 | Name of that district; empty = none',
  is_active Bool comment '数据截止日已成立且未撤销 | Founded and not dissolved on the as-of day'
)
sql security none
comment '每行一个党支部在数据截止日的情况 | One row per Party branch as it is on the as-of day.'
as
with named as (
  select
    version.branch_id as branch_id,
    argMax(version.name, version.valid_from) as branch_name,
    anyIf(version.district_code, run_context.as_of < version.valid_to) as district_code
  from core.branch_version as version
  cross join core.run_context as run_context
  where version.valid_from <= run_context.as_of
  group by version.branch_id
)
select
  branch.branch_id as branch_id,
  if(named.branch_name = '', branch.branch_id, named.branch_name) as branch_name,
  branch.kind as kind,
  toString(named.district_code) as district_code,
  if(district.name = '', district_code, district.name) as district_name,
  toBool(
    ifNull(branch.founded_on <= run_context.as_of, true)
    and ifNull(branch.dissolved_on > run_context.as_of, true)
  ) as is_active
from core.branch as branch
cross join core.run_context as run_context
left join named on named.branch_id = branch.branch_id
left join core.district as district on district.district_code = named.district_code
settings join_use_nulls = 0
