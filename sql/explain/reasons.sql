-- How many rows behind a metric changed for which reason.
select change, reason, count() as rows
from (
${changes}
)
group by change, reason
order by rows desc, change, reason
