-- The changed rows of one cell, told in words.
with
  changed as (
${changes}
  ),
${tables},
  named_branch as (
    select version.branch_id as branch_id, argMax(version.name, version.valid_from) as name
    from branch_version as version
    group by version.branch_id
  ),
  titled as (
    select subject, person_key, any(title_zh) as title_zh, any(title_en) as title_en, any(detail_zh) as detail_zh, any(detail_en) as detail_en
    from (
      select subject, person_key, title_zh, title_en, detail_zh, detail_en from (
${later_titles}
      )
      union all
      select subject, person_key, title_zh, title_en, detail_zh, detail_en from (
${earlier_titles}
      )
    )
    group by subject, person_key
  )
select
  changed.change as change,
  changed.reason as reason,
  changed.because_of as because_of,
  changed.day as day,
  changed.branch_id as branch_id,
  named_branch.name as branch_name,
  changed.district_code as district_code,
  district.name as district_name,
  if(changed.person_key = 0, '', lower(leftPad(hex(changed.person_key), 16, '0'))) as person_code,
  ${person_name}
  changed.subject as subject,
  titled.title_zh as record_zh,
  titled.title_en as record_en,
  titled.detail_zh as detail_zh,
  titled.detail_en as detail_en,
  changed.earlier_numerator as earlier_numerator,
  changed.earlier_denominator as earlier_denominator,
  changed.later_numerator as later_numerator,
  changed.later_denominator as later_denominator
from changed
left join named_branch on named_branch.branch_id = changed.branch_id
left join district on district.district_code = changed.district_code
left join titled on titled.subject = changed.subject and titled.person_key = changed.person_key
${person_name_join}
order by day, branch_id, subject, person_code
settings join_use_nulls = 0
