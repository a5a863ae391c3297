-- The rows behind one cell, told in words.
with
${tables},
  in_cell as (
${behind}
  ),
  named_branch as (
    select version.branch_id as branch_id, argMax(version.name, version.valid_from) as name
    from branch_version as version
    where version.valid_from <= (
      select max(period.last_day) from period
      where period.period_kind = {period_kind:String} and period.period_start = {period_start:Date32})
    group by version.branch_id
  ),
  titled as (
${titles}
  )
select
  in_cell.day as day,
  in_cell.branch_id as branch_id,
  named_branch.name as branch_name,
  in_cell.district_code as district_code,
  district.name as district_name,
  if(in_cell.person_key = 0, '', lower(leftPad(hex(in_cell.person_key), 16, '0'))) as person_code,
  ${person_name}
  in_cell.subject as subject,
  titled.title_zh as record_zh,
  titled.title_en as record_en,
  titled.detail_zh as detail_zh,
  titled.detail_en as detail_en,
  in_cell.numerator as numerator,
  if({is_ratio:Bool}, in_cell.denominator, null) as denominator
from in_cell
left join named_branch on named_branch.branch_id = in_cell.branch_id
left join district on district.district_code = in_cell.district_code
left join titled on titled.subject = in_cell.subject and titled.person_key = in_cell.person_key
${person_name_join}
order by day, branch_id, subject, numerator, denominator, person_code
settings join_use_nulls = 0
