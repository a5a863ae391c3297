-- Visits: how and for what occasion.
select
  care_visit_id as subject,
  person_key,
  concat(transform(toString(mode), ['home', 'hospital', 'phone'], ['上门', '医院', '电话'], toString(mode)), '，',
    transform(toString(occasion), ['festival', 'hospital', 'bereavement', 'birthday', 'hardship', 'routine'],
      ['节日', '住院', '丧事', '生日', '困难', '日常'], toString(occasion))) as title_zh,
  concat(toString(mode), ', ', toString(occasion)) as title_en,
  '' as detail_zh,
  '' as detail_en
from care_visit
