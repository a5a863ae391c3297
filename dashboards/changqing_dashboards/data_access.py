"""Everybody asks ClickHouse as himself.

What a person may read is decided in ClickHouse, by grants and row policies (``sql/access``), whatever Superset is asked for
and how: a chart, the choices of a filter, SQL Lab, an export, a request made by hand. So no rule of Superset's can be forgotten
for a new dataset, and there is one answer to keep apart: the cached one.
"""

from http import HTTPStatus
from typing import Any

from flask import g, has_request_context
from sqlalchemy.engine import URL
from superset.errors import ErrorLevel, SupersetError, SupersetErrorType
from superset.exceptions import SupersetSecurityException
from superset.security import SupersetSecurityManager
from superset.utils.core import get_user_id

from changqing_dashboards import home, people, permitted


class UnknownPersonError(Exception):
    """Somebody who is signed in to Superset but does not stand in ``users.yaml``."""

    def __init__(self, user: str) -> None:
        super().__init__(f"users.yaml 中没有用户 {user} | The user {user} does not stand in users.yaml")


def connect_as_person(
    url: URL, options: dict[str, Any], user: str | None, _security_manager: Any, _source: Any
) -> tuple[URL, dict[str, Any]]:
    """Puts the person's own ClickHouse account in place of the one of the connection (``DB_CONNECTION_MUTATOR``).

    Nobody is signed in while assets are provisioned: then the account of the connection holds.
    """
    if user is None:
        return url, options
    if user not in people.everybody():
        raise UnknownPersonError(user)
    return url.set(username=user, password=home.passwords()[user]), options


class SecurityManager(SupersetSecurityManager):
    """Superset's, save that cached answers are kept apart by what their reader may see, and three gaps of it are closed."""

    def get_rls_cache_key(self, datasource: Any) -> list[str]:
        """Part of the key of every cached answer; within a generation, that of persons with the same view is the same."""
        user = getattr(getattr(g, "user", None), "username", None)
        person = people.everybody().get(user or "")
        view = person.view if person else f"user {user}"
        return [*super().get_rls_cache_key(datasource), view, g.get("generation", "")]

    def raise_for_access(self, *args: Any, **asked: Any) -> None:
        """Refuses another person's query, and layers of annotations: Superset reads those without asking whose they are."""
        from superset.models.sql_lab import Query

        super().raise_for_access(*args, **asked)
        context = asked.get("query_context")
        query = asked.get("query") or getattr(context, "datasource", None)
        is_anothers = isinstance(query, Query) and query.user_id not in (None, get_user_id())
        if not self.is_admin() and (is_anothers or any(one.annotation_layers for one in getattr(context, "queries", ()))):
            message = permitted.REFUSED[HTTPStatus.FORBIDDEN]["message"]
            raise SupersetSecurityException(
                SupersetError(message, SupersetErrorType.QUERY_SECURITY_ACCESS_ERROR, ErrorLevel.ERROR)
            )

    def can_access(self, permission_name: str, view_name: str) -> bool:
        """Asks the metadata database once a request: one chart's data ask for the same rights several times."""
        if not has_request_context():
            return super().can_access(permission_name, view_name)
        known = g.setdefault("permissions_asked", {})
        asked = (get_user_id(), permission_name, view_name)
        if asked not in known:
            known[asked] = super().can_access(permission_name, view_name)
        return known[asked]

    def get_catalogs_accessible_by_user(self, database: Any, catalogs: set[str], hierarchical: bool = True) -> set[str]:
        """All of a database that is open to the user: ClickHouse has none, and Superset's own way fails for other databases."""
        return catalogs if hierarchical and self.can_access_database(database) else set()
