-- A branch and the one that took it over.
select branch.branch_id as key, '' as subject, toUInt64(0) as person_key, arrayJoin([branch.branch_id, merged_into]) as branch_id,
  ifNull(founded_on, toDate32('1900-01-01')) as day, toString((founded_on, dissolved_on, merged_into)) as content
from branch
