-- Counts only: what stood in a row may be personal.
create or replace view mart.quarantined_rules ${on_cluster} (
  table_name LowCardinality(String) comment '来源表代码 | Source table',
  rule LowCardinality(String) comment '规则代码 | Rule that the rows broke',
  rule_zh String comment '规则 | What it means, in Chinese',
  rule_en String comment '规则（英文） | What it means, in English',
  table_zh String comment '来源表 | Source table in Chinese',
  table_en String comment '来源表（英文） | Source table in English',
  column_name LowCardinality(String) comment '列 | Column; empty = the row',
  column_zh String comment '列（中文） | Column in Chinese; 整行 = the row',
  column_en String comment '列（英文） | Column in English',
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
  any(feed.table_zh) as table_zh,
  any(feed.table_en) as table_en,
  quarantine.column_name as column_name,
  transform(toString(column_name),
    ['', 'account_id', 'activity_id', 'admitted_on', 'approved_on', 'attendance_id', 'born_on', 'bound_at', 'branch_id', 'branch_version_id', 'campaign_id', 'campaign_target_id', 'care_need_id', 'care_visit_id', 'central', 'channel', 'class_id', 'column_name', 'credit_hours', 'deleted', 'died_on', 'discharged_on', 'dissolved_on', 'distribution_id', 'district_code', 'due_fen', 'ends_at', 'ends_on', 'event_id', 'exemption_id', 'fee_id', 'founded_on', 'given_on', 'grade', 'group_no', 'happened_at', 'held_on', 'helper_id', 'hospital_stay_id', 'hours', 'id_number', 'item', 'kind', 'lecturer_id', 'membership_id', 'merged_into', 'mode', 'month', 'name', 'occasion', 'other_person_id', 'paid_fen', 'pairing_id', 'party_joined_on', 'party_status', 'person_class', 'person_id', 'plan_id', 'platform', 'post_code', 'post_id', 'quantity', 'rank_code', 'reason_code', 'recorded_at', 'relief_fen', 'residence_district', 'result', 'review_id', 'role', 'sex', 'starts_at', 'starts_on', 'status', 'status_code', 'talk_id', 'title', 'trained_on', 'training_day_id', 'training_result_id', 'training_target_id', 'updated_at', 'valid_from', 'valid_to', 'visited_on', 'visitor_id', 'volunteer_spell_id', 'vote', 'window_from', 'window_to', 'year'],
    ['整行', '账号编号', '活动编号', '入院日', '批准日', '考勤编号', '出生日期', '绑定时刻', '支部编号', '沿革编号', '批次编号', '慰问对象编号', '关怀需要编号', '走访编号', '集中培训', '登记渠道', '班次编号', '栏目', '可得学时', '已删除', '去世日', '出院日', '撤销日', '发放编号', '行政区划代码', '应交', '结束时刻', '结业日', '使用记录编号', '批准编号', '党费编号', '成立日', '发放日期', '等次', '党小组号', '发生时刻', '谈话日期', '帮带人编号', '住院编号', '学时', '公民身份号码', '物品', '类别', '授课人编号', '组织关系编号', '并入', '方式', '月份', '名称', '事由', '另一方人员编号', '实交', '结对编号', '入党日期', '党籍状态', '人员类别', '人员编号', '计划编号', '平台', '职务', '任职编号', '数量', '职级代码', '原因', '录入时刻', '慰问金', '居住区代码', '结果', '评议编号', '角色', '性别', '开始时刻', '开班日', '状态', '考勤状态', '谈话编号', '标题', '参训日期', '参训日编号', '参训结果编号', '培训对象编号', '更新时刻', '起始日', '终止日', '走访日期', '走访人编号', '志愿服务编号', '表决类型', '计划首日', '计划终止日', '评议年度'],
    toString(column_name)) as column_zh,
  if(column_name = '', 'the row', replaceAll(toString(column_name), '_', ' ')) as column_en,
  count() as rows,
  toBool(endsWith(rule, '_emptied')) as is_emptied
from ops.quarantine as quarantine
left join mart.feeds as feed on feed.table_name = quarantine.table_name
where quarantine.run_id in (select last_run.run_id from last_run)
group by table_name, rule, column_name
settings join_use_nulls = 0
