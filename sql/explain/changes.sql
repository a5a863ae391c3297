-- The rows that a publish has behind a metric otherwise than an earlier one, each with the reason: the nearest record that differs.
-- Evidence are the records of the partitions that only one of the two publishes has: side -1 = the earlier, 1 = the later.
with
  earlier_row as (
${earlier}
  ),
  later_row as (
${later}
  ),
  toDate32('${earlier_as_of}') as earlier_as_of,
  toDate32('${later_as_of}') as later_as_of,
  evidence as (
${evidence}
  ),
  only_in_one as (
    select table_name, key, subject, person_key, branch_id, content, max(day) as day, sum(side) as balance
    from evidence
    group by table_name, key, subject, person_key, branch_id, content
    having balance != 0
  ),
  changed_record as (
    select
      lone.table_name as table_name,
      lone.key as key,
      countIf(lone.balance < 0) > 0 as had,
      countIf(lone.balance > 0) > 0 as has,
      max(lone.day) as day,
      groupUniqArray((lone.subject, lone.person_key, lone.branch_id)) as abouts
    from only_in_one as lone
    group by lone.table_name, lone.key
    having table_name != 'identity' or had and has
  ),
  changed_row as (
    select
      sides.person_key as person_key,
      sides.subject as subject,
      sides.branch_id as branch_id,
      if({time:String} = 'state', toDate32(toStartOfInterval(sides.day, toIntervalMonth({state_months:UInt8}))), sides.day) as on_day,
      maxIf(sides.day, sides.side = -1) as earlier_day,
      maxIf(sides.day, sides.side = 1) as later_day,
      anyLast(sides.district_code) as district_code,
      countIf(sides.side = -1) as earlier_rows,
      countIf(sides.side = 1) as later_rows,
      sumIf(sides.numerator, sides.side = -1) as earlier_numerator,
      sumIf(sides.denominator, sides.side = -1) as earlier_denominator,
      sumIf(sides.numerator, sides.side = 1) as later_numerator,
      sumIf(sides.denominator, sides.side = 1) as later_denominator
    from (
      select -1 as side, * from earlier_row
      union all
      select 1 as side, * from later_row
    ) as sides
    group by sides.person_key, sides.subject, sides.branch_id, on_day ${and_district}
    having earlier_numerator != later_numerator or earlier_denominator != later_denominator
  ),
  -- A row and a record meet in what they are both about: a subject, a person or a branch.
  meeting as (
    select
      link,
      groupArrayIf(row, is_row) as rows,
      groupArrayIf(record, not is_row) as records
    from (
      select
        arrayJoin(arrayFilter(name -> name != '', [
          concat('subject ', if({is_of_a_day:Bool}, concat(subject, '@', toString(on_day)), subject)),
          if(person_key = 0, '', concat('person ', toString(person_key))),
          if(branch_id = '', '', concat('branch ', branch_id))
        ])) as link,
        true as is_row,
        (
          person_key, subject, branch_id, district_code, on_day, earlier_day, later_day, earlier_rows > 0, later_rows > 0,
          earlier_numerator, earlier_denominator, later_numerator, later_denominator
        ) as row,
        ('', false, false, toDate32('1900-01-01'), toUInt64(0)) as record
      from changed_row
      union all
      select
        arrayJoin(arrayFilter(name -> name != '', [
          if(table_name in {subject_tables:Array(String)}, concat('subject ', about.1), ''),
          if(about.2 != 0 and ({time:String} = 'state' or table_name not in {subject_tables:Array(String)}),
            concat('person ', toString(about.2)), ''),
          if(about.3 != '' and table_name not in {subject_tables:Array(String)}, concat('branch ', about.3), '')
        ])),
        false,
        (
          toUInt64(0), '', '', '', toDate32('1900-01-01'), toDate32('1900-01-01'), toDate32('1900-01-01'), false, false,
          toDecimal128(0, 2), toDecimal128(0, 2), toDecimal128(0, 2), toDecimal128(0, 2)
        ),
        (table_name, had, has, day, about.2)
      from changed_record
      array join abouts as about
    )
    group by link
  ),
  candidate as (
    select
      row,
      arraySort(arrayMap(
        record -> (
          multiIf(
            startsWith(link, 'subject '), if(record.5 = row.1, 2, 3),
            startsWith(link, 'person '), transform(record.1, ['identity', 'person', 'member_interval'], [1, 4, 5], 7),
            transform(record.1, ['activity', 'branch', 'branch_version'], [3, 4, 6], 7)),
          record.1, record.2, record.3, record.4),
        arrayFilter(
          record -> multiIf(
            startsWith(link, 'subject '), record.5 = row.1 or record.5 = 0 or row.1 = 0,
            startsWith(link, 'person '), true,
            record.1 = 'activity', row.1 = 0 and record.4 >= row.5 and record.4 < addMonths(row.5, 3),
            record.1 in ('branch', 'branch_version') or row.1 = 0),
          records)))[1] as nearest
    from meeting
    array join rows as row
  ),
  explained as (
    select
      row,
      minIf(nearest, nearest.1 > 0) as reason_record
    from candidate
    group by row
  )
select
  multiIf(not row.8, 'added', not row.9, 'removed', 'changed') as change,
  multiIf(
    {time:String} = 'event' and row.7 > earlier_as_of, 'period_ran_on',
    because_of = '', if(later_as_of > earlier_as_of, 'period_ran_on', 'unknown'),
    because_of = 'identity', 'merge',
    because_of in ('branch', 'branch_version'), 'branch_changed',
    not reason_record.3, if(reason_record.5 > earlier_as_of, 'period_ran_on', 'late_record'),
    not reason_record.4, 'deleted',
    because_of = 'member_interval', 'transfer',
    'correction'
  ) as reason,
  reason_record.2 as because_of,
  if(row.9, row.7, row.6) as day,
  row.3 as branch_id,
  row.4 as district_code,
  row.1 as person_key,
  row.2 as subject,
  if(row.8, row.10, null) as earlier_numerator,
  if(row.8 and {is_ratio:Bool}, row.11, null) as earlier_denominator,
  if(row.9, row.12, null) as later_numerator,
  if(row.9 and {is_ratio:Bool}, row.13, null) as later_denominator
from explained
