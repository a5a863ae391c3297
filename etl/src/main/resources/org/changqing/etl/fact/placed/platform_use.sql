select
  account.person_key, event.happened_at_day as used_on, event.happened_at_day as place_day,
  account.platform, count(*) as events
from record_platform_event as event
join record_platform_account as account on account.account_id = event.account_id
where account.person_key is not null and event.happened_at_day <= :as_of
group by account.person_key, event.happened_at_day, account.platform
