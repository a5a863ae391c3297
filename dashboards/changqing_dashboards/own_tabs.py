"""Tabs of SQL Lab, and the queries in them, are their owners'; Superset looks at the owner in some requests only."""

import json
from typing import Any

from flask import Flask, Response, request
from superset.utils.core import get_user_id

from changqing_dashboards import permitted


def serve(app: Flask) -> None:
    """Makes the application refuse requests that name a tab or query of somebody else; operators may."""

    @app.before_request
    def refuse_others() -> Response | None:
        from superset.extensions import security_manager

        owners = _OWNERS[request.endpoint]() if request.endpoint in _OWNERS else set()
        if owners <= {get_user_id(), None} or security_manager.is_admin():
            return None
        return permitted.refused(403)


def _of_query(client_id: Any) -> int | None:
    from superset.extensions import db
    from superset.models.sql_lab import Query

    return db.session.query(Query.user_id).filter_by(client_id=str(client_id)).scalar()


def _of_tab(number: Any) -> int | None:
    from superset.extensions import db
    from superset.models.sql_lab import TabState

    return db.session.query(TabState.user_id).filter_by(id=int(number)).scalar() if str(number).isdecimal() else None


def _of_table() -> int | None:
    from superset.extensions import db
    from superset.models.sql_lab import TableSchema

    return _of_tab(db.session.query(TableSchema.tab_state_id).filter_by(id=request.view_args["table_schema_id"]).scalar())


def _sent(name: str) -> Any:
    """A field of the page's form: JSON."""
    return json.loads(request.form.get(name) or "null")


_OWNERS = {
    "QueryRestApi.stop_query": lambda: {_of_query((request.get_json(silent=True) or {}).get("client_id"))},
    "TabStateView.migrate_query": lambda: {_of_query(_sent("queryId"))},
    "TabStateView.put": lambda: {_of_query(_sent("latest_query_id")), _sent("user_id")},
    "TableSchemaView.delete": lambda: {_of_table()},
    "TableSchemaView.expanded": lambda: {_of_table()},
    "TableSchemaView.post": lambda: {_of_tab((_sent("table") or {}).get("queryEditorId"))},
}
"""Whose tabs and queries a request names, by its route."""
