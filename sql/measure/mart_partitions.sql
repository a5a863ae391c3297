-- Their content: the hash does not depend on the order of rows.
select period, toString(sum(sipHash64(formatRow('RowBinary', ${names})))) as version, count() as rows
from store.${table} as staged
where staged.version = 0
group by period
order by period
