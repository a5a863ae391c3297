-- Counts only: what stood in a row may be personal.
create or replace view mart.quarantined_rules ${on_cluster} (
  table_name LowCardinality(String) comment '来源表代码 | Source table',
  rule LowCardinality(String) comment '规则代码 | Rule that the rows broke',
  rule_zh String comment '规则 | What it means, in Chinese',
  rule_en String comment '规则（英文） | What it means, in English',
  column_name LowCardinality(String) comment '列 | Column; empty = the row',
  rows UInt64 comment '行数 | Reasons noted',
  is_emptied Bool comment '仅置空 | A value was emptied and the row loaded'
)
sql security none
comment '每行一张源表、一条规则与一列：最近一次运行隔离或置空的行数 | One row per source table, rule and column of the last run: how many rows were set aside or emptied.'
as
with last_run as (
  select ledger.run_id as run_id
  from ops.ledger as ledger
  inner join ops.run as run on run.run_id = ledger.run_id
  group by ledger.run_id
  order by min(run.at) desc
  limit 1
)
select
  quarantine.table_name as table_name,
  quarantine.rule as rule,
  multiIf(
    startsWith(rule, 'unreadable'), '无法识别',
    transform(toString(rule),
      ['required_empty', 'unknown_code', 'unknown_code_emptied', 'ragged_row', 'broken_quotes', 'broken_json', 'digits_lost', 'formula_without_result', 'totals_row', 'C3_merge_cycle', 'C4_unknown_reference', 'C4_empty_interval', 'C11_hours_out_of_range', 'C11_credit_hours_emptied', 'C14_unknown_reference'],
      ['必填项为空', '代码不在范围内', '代码不在范围内，已置空', '单元格多于表头', '引号不成对', '不是完整的JSON', '数字位数丢失', '公式没有结果', '合计行', '人员合并成环', '组织关系中的人员或支部不存在', '组织关系先止后起', '学时不在0–24之间', '活动学时不在0–24之间，已置空', '引用的记录不存在'],
      toString(rule))
  ) as rule_zh,
  replaceAll(replaceRegexpOne(toString(rule), '^C\\d+_', ''), '_', ' ') as rule_en,
  quarantine.column_name as column_name,
  count() as rows,
  toBool(endsWith(rule, '_emptied')) as is_emptied
from ops.quarantine as quarantine
where quarantine.run_id in (select last_run.run_id from last_run)
group by table_name, rule, column_name
