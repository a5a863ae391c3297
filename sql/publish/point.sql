insert into ops.pointer (sequence, publish, run_id, act, published_at)
select
  (select max(sequence) from ops.pointer) + 1,
  {publish:UInt64},
  {run_id:String},
  {act:String},
  now64(3, 'UTC')
