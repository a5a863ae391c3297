"""Which of Superset's routes each role may use. Whatever is not named here is refused, a route of a later Superset too.

Routes go by their Flask endpoints; Superset's own permissions (``roles``) are worked out from them. What a person may read
on a permitted route is ClickHouse's to decide (``data_access``). Operators may use every route.
"""

from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, g, jsonify, redirect, request

from changqing_dashboards import people

ANYBODY = {
    "static",
    "appbuilder.static",
    "changqing.static",
    "health.health",
    "AuthDBView.login",
    "AuthDBView.logout",
    "SupersetAuthView.login",
    "SupersetAuthView.logout",
    "SecurityApi.login",
    "LocaleView.index",
    "SupersetIndexView.index",
    "SupersetIndexView.patch_flask_locale",
    "Superset.welcome",
    "Superset.language_pack",
}

# What opening a dashboard takes, and nothing that lists, explores or exports.
_VIEWING = {
    "Superset.dashboard",
    "Superset.dashboard_permalink",
    "Superset.log",
    "ChartDataRestApi.data",
    "DashboardRestApi.get",
    "DashboardRestApi.get_charts",
    "DashboardRestApi.get_datasets",
    "DashboardRestApi.favorite_status",
    "DashboardRestApi.add_favorite",
    "DashboardRestApi.remove_favorite",
    "DashboardFilterStateRestApi.delete",
    "DashboardFilterStateRestApi.get",
    "DashboardFilterStateRestApi.post",
    "DashboardFilterStateRestApi.put",
    "DashboardPermalinkRestApi.get",
    "DashboardPermalinkRestApi.post",
    "Api.time_range",
    "CurrentUserRestApi.get_me",
    "CurrentUserRestApi.get_my_roles",
    "SecurityRestApi.csrf_token",
}

_DRAWING = {
    "Dashboard.new",
    "DashboardModelView.list",
    "DashboardRestApi.bulk_delete",
    "DashboardRestApi.copy_dash",
    "DashboardRestApi.delete",
    "DashboardRestApi.get_list",
    "DashboardRestApi.get_tabs",
    "DashboardRestApi.info",
    "DashboardRestApi.post",
    "DashboardRestApi.put",
    "DashboardRestApi.put_chart_customizations",
    "DashboardRestApi.put_colors",
    "DashboardRestApi.put_filters",
    "SliceModelView.add",
    "SliceModelView.list",
    "ChartDataRestApi.get_data",
    "ChartRestApi.add_favorite",
    "ChartRestApi.bulk_delete",
    "ChartRestApi.delete",
    "ChartRestApi.favorite_status",
    "ChartRestApi.get",
    "ChartRestApi.get_list",
    "ChartRestApi.info",
    "ChartRestApi.post",
    "ChartRestApi.put",
    "ChartRestApi.remove_favorite",
    "ExploreView.root",
    "ExplorePermalinkView.permalink",
    "ExploreRestApi.get",
    "ExploreFormDataRestApi.delete",
    "ExploreFormDataRestApi.get",
    "ExploreFormDataRestApi.post",
    "ExploreFormDataRestApi.put",
    "ExplorePermalinkRestApi.get",
    "ExplorePermalinkRestApi.post",
    "Superset.explore",
    "Superset.slice",
    "TableModelView.list",
    "DatasetRestApi.get",
    "DatasetRestApi.get_drill_info",
    "DatasetRestApi.get_list",
    "DatasetRestApi.info",
    "Datasource.external_metadata",
    "Datasource.get",
    "Datasource.samples",
    "DatasourceRestApi.get_column_values",
    "DatasourceRestApi.validate_expression",
}

_ASKING_IN_SQL = {
    "SqllabView.history",
    "SqllabView.permalink_view",
    "SqllabView.root",
    "Superset.sqllab_history",
    "SqlLabRestApi.execute_sql_query",
    "SqlLabRestApi.export_csv",
    "SqlLabRestApi.export_streaming_csv",
    "SqlLabRestApi.format_sql",
    "SqlLabRestApi.get",
    "SqlLabRestApi.get_results",
    "SqlLabPermalinkRestApi.get",
    "SqlLabPermalinkRestApi.post",
    "DatabaseRestApi.catalogs",
    "DatabaseRestApi.function_names",
    "DatabaseRestApi.get",
    "DatabaseRestApi.get_list",
    "DatabaseRestApi.schemas",
    "DatabaseRestApi.select_star",
    "DatabaseRestApi.table_extra_metadata",
    "DatabaseRestApi.table_metadata",
    "DatabaseRestApi.tables",
    "QueryRestApi.get",
    "QueryRestApi.get_list",
    "QueryRestApi.get_updated_since",
    "QueryRestApi.stop_query",
    "SavedQueryView.list",
    "SavedQueryRestApi.bulk_delete",
    "SavedQueryRestApi.delete",
    "SavedQueryRestApi.get",
    "SavedQueryRestApi.get_list",
    "SavedQueryRestApi.info",
    "SavedQueryRestApi.post",
    "SavedQueryRestApi.put",
    "TabStateView.activate",
    "TabStateView.delete",
    "TabStateView.delete_query",
    "TabStateView.get",
    "TabStateView.migrate_query",
    "TabStateView.post",
    "TabStateView.put",
    "TableSchemaView.delete",
    "TableSchemaView.expanded",
    "TableSchemaView.post",
}

_VIEWER = ANYBODY | _VIEWING
ROUTES = {
    "leadership": _VIEWER,
    "secretary": _VIEWER,
    "district": _VIEWER,
    "care": _VIEWER,
    "analyst": _VIEWER | _DRAWING | _ASKING_IN_SQL,
}


REFUSED = {401: {"message": "请先登录 | Please sign in"}, 403: {"message": "没有权限 | Not permitted"}}


def serve(app: Flask) -> None:
    """Makes the application refuse every route that is not permitted to who asks."""

    @app.before_request
    def refuse_the_rest() -> Response | None:
        if request.endpoint is None or request.endpoint in ANYBODY:
            return None
        asking = _signed_in()
        if asking is None:
            return (
                refused(401)
                if _is_api() or request.method != "GET"
                else redirect("/login/?" + urlencode({"next": request.full_path}))
            )
        person = people.everybody().get(asking)
        if person and (person.role == people.OPERATOR or request.endpoint in ROUTES[person.role]):
            return None
        return refused(403)


def asking() -> people.Person | None:
    """Who of ``users.yaml`` makes this request."""
    return people.everybody().get(getattr(g.get("user"), "username", ""))


def onlooker() -> people.Person | None:
    """Who makes this request, if the role opens dashboards and changes nothing that others see."""
    person = asking()
    return person if person and ROUTES.get(person.role) == _VIEWER else None


def permissions(role: str, views: list[Any]) -> set[tuple[str, str]]:
    """Superset's permissions that the routes of a role ask for; ``views`` are those that Superset registered."""
    by_name = {view.endpoint: view for view in views}
    found = set()
    for route in ROUTES[role]:
        name, _, method = route.partition(".")
        asked = getattr(getattr(by_name.get(name), method, None), "_permission_name", None)
        if asked:
            asked = (by_name[name].method_permission_name or {}).get(method, asked)
            found.add((f"can_{asked}", by_name[name].class_permission_name))
    return found


def _signed_in() -> str | None:
    """The user's name, from the session or from the token of an API request."""
    from flask_jwt_extended import current_user, verify_jwt_in_request

    user = getattr(g, "user", None)
    if (user is None or user.is_anonymous) and _is_api() and verify_jwt_in_request(optional=True):
        user = current_user
    return getattr(user, "username", None)


def _is_api() -> bool:
    return request.path.startswith("/api/")


def refused(status: int) -> Response:
    """The answer to who may not."""
    answer = jsonify(REFUSED[status])
    answer.status_code = status
    return answer
