create or replace view mart.check_outcomes ${on_cluster} (
  check_id LowCardinality(String) comment '检查编号 | Check',
  check_zh String comment '检查 | The rule in Chinese',
  check_en String comment '检查（英文） | The rule in English',
  severity LowCardinality(String) comment '轻重 | fail = stops the publish, or warn',
  offending UInt64 comment '违反行数 | Offending rows',
  standing LowCardinality(String) comment '达标情况 | met, near (a warning) or missed',
  shown_zh String comment '显示 | Outcome in Chinese',
  shown_en String comment '显示（英文） | Outcome in English'
)
sql security none
comment '每行所读版本的一项检查 | One row per check of the publish that the query reads.'
as
select
  result.check_id as check_id,
  transform(toString(check_id),
    ['branches_add_up_to_the_bureau', 'branches_are_known', 'grain_is_unique', 'intervals_do_not_overlap', 'ledger_closes', 'nothing_is_after_the_as_of_day', 'persons_are_known', 'present_were_expected', 'quarantine_is_small', 'ratios_are_shares', 'spine_is_complete', 'there_are_cells', 'values_follow_statuses'],
    ['各支部党员数之和等于全局', '记录中的支部都存在', '各表没有重复记录', '同一人同一时间只在一个支部', '来源的每一行都有去向', '没有截止日之后的记录', '记录中的人员都存在', '实到者都在应到之列', '隔离的行不超过二十分之一', '比率的分子不超过分母', '应有的指标单元都有', '至少有一次活动', '有状态“正常”才有数值'],
    toString(check_id)) as check_zh,
  transform(toString(check_id),
    ['branches_add_up_to_the_bureau', 'branches_are_known', 'grain_is_unique', 'intervals_do_not_overlap', 'ledger_closes', 'nothing_is_after_the_as_of_day', 'persons_are_known', 'present_were_expected', 'quarantine_is_small', 'ratios_are_shares', 'spine_is_complete', 'there_are_cells', 'values_follow_statuses'],
    ['The branches\' members add up to the bureau\'s', 'Every branch in the records exists', 'No table has a row twice', 'Nobody is in two branches at a time', 'Every row of the source is accounted for', 'Nothing lies after the as-of day', 'Every person in the records exists', 'Who was present was expected', 'At most one row in twenty is set aside', 'No numerator exceeds its denominator', 'Every cell that is due is there', 'There is at least one activity', 'Only cells in order have a value'],
    toString(check_id)) as check_en,
  result.severity as severity,
  result.offending as offending,
  multiIf(offending = 0, 'met', severity = 'warn', 'near', 'missed') as standing,
  multiIf(offending = 0, '● 通过', severity = 'warn', '▲ 提醒', '■ 未通过') as shown_zh,
  multiIf(offending = 0, '● passed', severity = 'warn', '▲ warning', '■ failed') as shown_en
from ops.check_result as result
where result.publish = (select chosen_publish.publish from ops.chosen_publish as chosen_publish)
