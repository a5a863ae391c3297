-- Persons at meetings: the meeting, and what is recorded of the person.
select
  attendance.activity_id as subject,
  attendance.person_key as person_key,
  meeting.title_zh as title_zh,
  meeting.title_en as title_en,
  transform(attendance.status, [1, 2, 3, 4, 5, 6, 7],
    ['现场', '线上', '请假', '病假', '无故缺席', '免参会', '送学上门'], '未登记') as detail_zh,
  transform(attendance.status, [1, 2, 3, 4, 5, 6, 7],
    ['on site', 'online', 'on leave', 'on sick leave', 'absent without leave', 'exempt', 'served at home'], 'not recorded') as detail_en
from attendance
inner join activity_title as meeting on meeting.subject = attendance.activity_id
