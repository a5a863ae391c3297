-- The cell in every publish up to one, the latest first; a publish without it has an empty status.
with
  published as (
    select publish from ops.pointer
    where act = 'publish' and publish <= {publish:UInt64} and publish in (select manifest.publish from ops.manifest as manifest)
    group by publish
  ),
  cell as (
    select
      manifest.publish as publish,
      stored.numerator as numerator,
      stored.denominator as denominator,
      stored.status as status,
      stored.is_sensitive and not {is_exact:Bool} and stored.status = 'ok' as is_hidden
    from store.metric_value as stored
    inner join ops.manifest as manifest on manifest.period = stored.period and manifest.version = stored.version
    where manifest.table_name = 'metric_value'
      and stored.period = toDate32(toStartOfYear({period_start:Date32}))
      and stored.metric_id = {metric_id:String}
      and stored.period_kind = {period_kind:String} and stored.period_start = {period_start:Date32}
      and stored.scope_kind = {scope_kind:String} and stored.scope_id = {scope_id:String}
  )
select
  published.publish as publish,
  cell.status as status,
  if(cell.is_hidden, null, toString(cell.numerator)) as numerator,
  if(cell.is_hidden, null, toString(cell.denominator)) as denominator
from published
left join cell on cell.publish = published.publish
order by publish desc
settings join_use_nulls = 0
