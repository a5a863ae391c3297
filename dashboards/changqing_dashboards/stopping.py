"""Superset's Stop ends the query in ClickHouse, too: Superset itself knows no way for ClickHouse and only stops waiting."""

from typing import Any


def serve() -> None:
    """Teaches Superset's ClickHouse engine to end a query that was started through the connector."""
    from superset.db_engine_specs.clickhouse import ClickHouseConnectEngineSpec

    ClickHouseConnectEngineSpec.get_cancel_query_id = staticmethod(_query_id)
    ClickHouseConnectEngineSpec.cancel_query = staticmethod(_cancel)


def _query_id(cursor: Any, _query: Any) -> str | None:
    return getattr(cursor, "query_id", None)


def _cancel(cursor: Any, _query: Any, query_id: str) -> bool:
    """The cursor is another one of the same person, who may end the own queries only."""
    cursor.execute("kill query where query_id = %(query)s async", {"query": query_id})
    return True
