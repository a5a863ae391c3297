with
  intervals as (
    select 'member_interval' as table_name, toString(person_key) as key, valid_from, valid_to from member_interval
    union all
    select 'branch_version', branch_id, valid_from, valid_to from branch_version
  ),
  neighbours as (
    select
      table_name,
      key,
      valid_from,
      valid_to,
      max(valid_to) over (
        partition by table_name, key order by valid_from rows between unbounded preceding and 1 preceding
      ) as reached
    from intervals
  )
select table_name, key, valid_from, valid_to, reached
from neighbours
where valid_from < reached or valid_to <= valid_from
