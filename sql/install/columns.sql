select concat(table, '.', name) as name
from system.columns
where database = 'store'
