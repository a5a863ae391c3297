create table if not exists store.office_interval ${on_cluster} (
  period Date32 comment '分区：所属年或月的首日；1970-01-01 表示整表 | Partition: first day of its year or month; 1970-01-01 = whole table',
  version UInt64 comment '分区：内容的散列值 | Partition: hash of its content',
  person_key UInt64 comment '人员的加密代码（按合并后的人，C3） | Keyed pseudonym of the surviving person (C3)',
  branch_id String comment '支部 | Branch',
  post_code LowCardinality(String) comment '职务：secretary 书记、deputy_secretary 副书记、organisation 组织、publicity 宣传、discipline 纪检、member 委员 | secretary, deputy_secretary, organisation, publicity, discipline or member',
  valid_from Date32 comment '首日（含） | First day in',
  valid_to Date32 comment '终止日（不含）；2299-12-31＝未终止 | First day out; 2299-12-31 = open'
)
engine = ${engine}
partition by (period, version)
order by (branch_id, person_key, valid_from, post_code)
comment '每行一人在一个支部的一次任职，至去世或支部撤销为止（C7）；整表一个分区 | One row per office held in a branch by a person; cut at death and dissolution (C7). One partition.'
