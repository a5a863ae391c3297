create or replace view mart.night_runs ${on_cluster} (
  run_id String comment '运行编号 | Run',
  begun_at DateTime64(3, 'UTC') comment '开始时刻 | Instant of its begin',
  ended_at Nullable(DateTime64(3, 'UTC')) comment '结束时刻 | Instant of its end; null = it runs, or was killed',
  begun_text String comment '开始 | Begin in Shanghai, for instance 2026-11-25 02:00',
  seconds Nullable(Int64) comment '秒数 | How long it took',
  as_of Nullable(Date32) comment '数据截止日 | As-of day',
  outcome LowCardinality(String) comment '结果代码 | published, unchanged, stopped, failed or begun (not ended)',
  publish UInt64 comment '版本 | Publish; 0 = none',
  standing LowCardinality(String) comment '达标情况 | met, near or missed',
  shown_zh String comment '显示 | Outcome in Chinese',
  shown_en String comment '显示（英文） | Outcome in English'
)
sql security none
comment '每行一次夜间运行，最近一百次 | One row per run of the night, the newest hundred.'
as
select
  run.run_id as run_id,
  min(run.at) as begun_at,
  maxIf(toNullable(run.at), run.event != 'begun') as ended_at,
  formatDateTime(toTimeZone(begun_at, 'Asia/Shanghai'), '%Y-%m-%d %H:%i') as begun_text,
  dateDiff('second', begun_at, ended_at) as seconds,
  any(run.as_of) as as_of,
  argMax(run.event, (run.event != 'begun', run.at)) as outcome,
  max(run.publish) as publish,
  multiIf(outcome in ('published', 'unchanged'), 'met', outcome in ('stopped', 'begun'), 'near', 'missed') as standing,
  transform(toString(outcome), ['published', 'unchanged', 'stopped', 'failed', 'begun'], ['● 已发布', '● 无变化', '▲ 检查未过，未发布', '■ 失败', '▲ 未结束'], toString(outcome)) as shown_zh,
  transform(toString(outcome), ['published', 'unchanged', 'stopped', 'failed', 'begun'], ['● published', '● unchanged', '▲ stopped', '■ failed', '▲ not ended'], toString(outcome)) as shown_en
from ops.run as run
group by run.run_id
order by begun_at desc
limit 100
