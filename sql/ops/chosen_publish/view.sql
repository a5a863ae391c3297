-- A query chooses an earlier publish by the setting query_cache_tag = 'publish 12': docs/decisions/0007 says why by this one. Only what
-- readers have once seen can be chosen, never a candidate; of a publish that is no longer kept there are no partitions and no rows.
create or replace view ops.chosen_publish ${on_cluster} (
  publish UInt64 comment '本查询所读的发布；未选定时为当前生效的 | Publish that this query reads; the one in force unless it chooses another'
)
sql security none
comment '一行：本查询所读的发布 | One row: the publish that this query reads.'
as
select publish
from ops.pointer
where not startsWith(getSetting('query_cache_tag'), 'publish ')
  or publish = toUInt64OrZero(substring(getSetting('query_cache_tag'), 9))
order by sequence desc
limit 1
