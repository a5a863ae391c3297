create or replace view mart.feeds ${on_cluster} (
  table_name LowCardinality(String) comment '来源表代码 | Source table',
  table_zh String comment '来源表 | What it holds, in Chinese',
  table_en String comment '来源表（英文） | What it holds, in English',
  is_present Bool comment '来源中有 | The source of the last run had it',
  counted UInt64 comment '来源行数 | Rows counted at the source',
  read UInt64 comment '读取 | Rows read',
  loaded UInt64 comment '入库 | Rows loaded',
  superseded UInt64 comment '旧版本 | Older versions of a loaded row',
  tombstones UInt64 comment '删除标记 | Deleted rows',
  quarantined UInt64 comment '隔离 | Rows in quarantine',
  change Nullable(Int64) comment '变化 | Rows read more than in the run before; null = there is none',
  standing LowCardinality(String) comment '达标情况 | met = accounted for, near = one row in twenty set aside, missed = not accounted for, missing = not in the source',
  shown_zh String comment '显示 | Standing in Chinese',
  shown_en String comment '显示（英文） | Standing in English'
)
sql security none
comment '每行源契约的一张表：最近一次运行读取的行及其去向 | One row per table of the operational contract: what the last run read of it and what became of the rows.'
as
with
  runs as (select ledger.run_id as run_id, min(run.at) as begun_at from ops.ledger as ledger inner join ops.run as run on run.run_id = ledger.run_id group by ledger.run_id),
  last_run as (select runs.run_id as run_id from runs order by runs.begun_at desc limit 1),
  run_before as (select runs.run_id as run_id from runs order by runs.begun_at desc limit 1 offset 1),
  line as (select * from ops.ledger where run_id in (select last_run.run_id from last_run)),
  line_before as (select * from ops.ledger where run_id in (select run_before.run_id from run_before))
select
  source.table_name as table_name,
  transform(toString(source.table_name),
    ['district', 'branch', 'branch_version', 'person', 'person_merge', 'membership', 'post', 'exemption', 'activity', 'attendance', 'training_class', 'training_day', 'training_result', 'training_target', 'talk', 'care_need', 'pairing', 'hospital_stay', 'care_visit', 'campaign', 'campaign_target', 'distribution', 'volunteer_spell', 'platform_account', 'platform_event', 'review', 'fee'],
    ['区', '党支部', '支部名称与所在区', '人员', '人员合并', '组织关系', '支部职务', '免参会', '组织生活活动', '签到', '培训班', '培训日', '培训结果', '培训对象', '谈心谈话', '关怀需求', '帮带联系', '住院', '走访慰问', '慰问与发放批次', '慰问对象', '物资发放', '志愿服务', '平台账号', '平台使用', '民主评议', '党费'],
    toString(source.table_name)) as table_zh,
  replaceAll(toString(source.table_name), '_', ' ') as table_en,
  source.is_present as is_present,
  line.counted as counted,
  line.read as read,
  line.loaded as loaded,
  line.superseded as superseded,
  line.tombstones as tombstones,
  line.quarantined as quarantined,
  if((select count() from run_before) = 0, null, toInt64(line.read) - toInt64(line_before.read)) as change,
  multiIf(
    not is_present, 'missing',
    line.counted != line.read or line.read != line.loaded + line.superseded + line.tombstones + line.quarantined, 'missed',
    line.quarantined * 20 > line.read, 'near',
    'met'
  ) as standing,
  transform(standing, ['met', 'near', 'missed', 'missing'], ['● 平', '▲ 隔离偏多', '■ 不平', '未提供'], '') as shown_zh,
  transform(standing, ['met', 'near', 'missed', 'missing'], ['● balanced', '▲ many set aside', '■ not balanced', 'not delivered'], '') as shown_en
from core.source_table as source
left join line on line.table_name = source.table_name
left join line_before on line_before.table_name = source.table_name
settings join_use_nulls = 0
