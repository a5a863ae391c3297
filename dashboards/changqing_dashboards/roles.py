"""Superset's roles and users. Idempotent: sets exactly the permissions named here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from superset.extensions import db, security_manager
from superset.models.dashboard import Dashboard
from superset.models.user_attributes import UserAttribute

LEADERSHIP, ANALYST, ADMIN = "leadership", "analyst", "Admin"

# What opening a dashboard takes, and nothing that lists, explores or exports.
_VIEW_DASHBOARDS = {
    ("can_read", "Dashboard"),
    ("can_read", "Chart"),
    ("can_dashboard", "Superset"),
    ("can_dashboard_permalink", "Superset"),
    ("can_read", "DashboardPermalinkRestApi"),
    ("can_write", "DashboardPermalinkRestApi"),
    ("can_read", "DashboardFilterStateRestApi"),
    ("can_write", "DashboardFilterStateRestApi"),
    ("can_time_range", "Api"),
    ("can_language_pack", "Superset"),
    ("can_read", "CurrentUserRestApi"),
    ("can_read", "SecurityRestApi"),
    ("can_userinfo", "UserDBModelView"),
    ("resetmypassword", "UserDBModelView"),
    ("can_this_form_get", "ResetMyPasswordView"),
    ("can_this_form_post", "ResetMyPasswordView"),
    ("menu_access", "Dashboards"),
}

_EXPLORE = {
    ("can_read", "Dataset"),
    ("can_get_drill_info", "Dataset"),
    ("can_read", "Database"),
    ("can_get", "Datasource"),
    ("can_external_metadata", "Datasource"),
    ("can_samples", "Datasource"),
    ("can_get_column_values", "Datasource"),
    ("can_explore", "Superset"),
    ("can_explore_json", "Superset"),
    ("can_slice", "Superset"),
    ("can_csv", "Superset"),
    ("can_read", "Explore"),
    ("can_read", "ExploreFormDataRestApi"),
    ("can_write", "ExploreFormDataRestApi"),
    ("can_read", "ExplorePermalinkRestApi"),
    ("can_write", "ExplorePermalinkRestApi"),
    ("can_write", "Chart"),
    ("can_export", "Chart"),
    ("can_write", "Dashboard"),
    ("can_view_chart_as_table", "Dashboard"),
    ("can_view_query", "Dashboard"),
    ("can_query", "Api"),
    ("can_query_form_data", "Api"),
    ("menu_access", "Charts"),
    ("menu_access", "Datasets"),
    ("menu_access", "Data"),
    ("menu_access", "SQL Lab"),
}


@dataclass(frozen=True)
class User:
    """A user of the first installation; his password stands in the home's ``passwords``."""

    name: str
    role: str
    display_name: str
    sees_first: str = ""
    """The slug of the dashboard that is his home page."""


USERS = (
    User("leader", LEADERSHIP, "领导", "overview"),
    User("analyst", ANALYST, "分析员", "overview"),
    User("admin", ADMIN, "管理员"),
)


def set_roles(datasets: Iterable[str], databases: Iterable[str]) -> None:
    """Gives the roles their permissions; analysts may read the named datasets and query the named databases.

    Leaders get no dataset: a dashboard that is open to their role lends them its own (``DASHBOARD_RBAC``).
    """
    _set_role(LEADERSHIP, _VIEW_DASHBOARDS)
    _set_role(
        ANALYST,
        _VIEW_DASHBOARDS
        | _EXPLORE
        | security_manager.SQLLAB_ONLY_PERMISSIONS
        | {("datasource_access", name) for name in datasets}
        | {("database_access", name) for name in databases},
    )
    _set_role("Public", set())
    db.session.commit()


def set_users(passwords: Mapping[str, str]) -> None:
    """Makes the users that are missing and gives everyone the password of the home's file."""
    for user in USERS:
        role = security_manager.add_role(user.role)
        found = security_manager.find_user(user.name)
        if found is None:
            email = f"{user.name}@changqing.invalid"
            security_manager.add_user(user.name, user.display_name, "", email, role, password=passwords[user.name])
        elif not security_manager.auth_user_db(user.name, passwords[user.name]):
            security_manager.reset_password(found.id, passwords[user.name])


def _set_role(name: str, wanted: set[tuple[str, str]]) -> None:
    role = security_manager.add_role(name)
    known = [security_manager.find_permission_view_menu(*pair) for pair in sorted(wanted)]
    role.permissions = [permission for permission in known if permission is not None]


def set_home_pages() -> None:
    """Makes each user's first dashboard his home page, unless he has chosen one himself."""
    for user in USERS:
        if not user.sees_first:
            continue
        account = security_manager.find_user(user.name)
        attributes = db.session.query(UserAttribute).filter_by(user_id=account.id).one_or_none()
        if attributes is None:
            attributes = UserAttribute(user_id=account.id)
            db.session.add(attributes)
        if attributes.welcome_dashboard_id is None:
            attributes.welcome_dashboard = db.session.query(Dashboard).filter_by(slug=user.sees_first).one()
    db.session.commit()
