-- C7: an office ends with its holder's death and with its branch
with office as (
  select
    post.person_key, post.branch_id, post.post_code, post.valid_from,
    least(
      coalesce(post.valid_to, :open), coalesce(person.died_on, :open),
      coalesce(branch.dissolved_on, :open)) as valid_to
  from record_post as post
  join record_person as person on person.person_key = post.person_key and person.survives
  join record_branch as branch on branch.branch_id = post.branch_id
)
select person_key, branch_id, post_code, valid_from, valid_to
from office
where valid_from < valid_to
