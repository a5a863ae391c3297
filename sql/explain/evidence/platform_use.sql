select concat(toString(person_key), '/', toString(used_on), '/', platform) as key, concat(platform, '@', toString(used_on)) as subject, person_key,
  '' as branch_id, used_on as day, platform as content
from platform_use
