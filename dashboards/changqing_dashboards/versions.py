"""The version of the data that a query reads.

Every dataset has columns that name the version it shows. When a filter asks for one, the query is told to read that publish, by
the setting that the views of ``ops`` look at (``sql/ops/chosen_publish``). The condition stays in the query: where the setting
were missing, the answer would be empty, never that of another version.
"""

import re
from typing import Any

COLUMNS = ("data_version_zh", "data_version_en")
"""The version's name in each language, as ``mart.versions`` makes it."""

_CHOSEN = re.compile(r"data_version_(?:zh|en)\b\W{0,3}(?:from mart\.data_status\W{1,2})?\s*IN \('(?:第|Version) (\d+) ")


def columns() -> dict[str, dict]:
    """The columns for a dataset whose view has none of its own."""
    return {name: {"type": "String", "expression": f"(select {name} from mart.data_status)"} for name in COLUMNS}


def choose(sql: str, **_: Any) -> str:
    """The query with the setting that chooses the publish, when it asks for one (``SQL_QUERY_MUTATOR``)."""
    chosen = _CHOSEN.search(sql)
    if chosen is None:
        return sql
    return f"{sql.rstrip().rstrip(';')}\nSETTINGS query_cache_tag = 'publish {chosen[1]}'"
