"""Superset's roles and users. Idempotent: sets exactly the permissions named here."""

from collections.abc import Iterable, Mapping

from superset.extensions import appbuilder, db, security_manager
from superset.models.dashboard import Dashboard
from superset.models.user_attributes import UserAttribute

from changqing_dashboards.people import OPERATOR, Person
from changqing_dashboards.permitted import permissions

ANALYST, ADMIN = "analyst", "Admin"
VIEWERS = ("leadership", "secretary", "district", "care")
_FIRST_DASHBOARD = "overview"
_OURS = "@changqing.invalid"

# What the analyst's pages ask for besides the permissions of their routes.
_ANALYST_TOOLS = {
    ("can_csv", "Superset"),
    ("can_sqllab", "Superset"),
    ("can_view_chart_as_table", "Dashboard"),
    ("can_view_query", "Dashboard"),
    ("menu_access", "Charts"),
    ("menu_access", "Dashboards"),
    ("menu_access", "Data"),
    ("menu_access", "Datasets"),
    ("menu_access", "Query Search"),
    ("menu_access", "SQL Editor"),
    ("menu_access", "SQL Lab"),
    ("menu_access", "Saved Queries"),
}


def set_roles(datasets: Iterable[str], databases: Iterable[str]) -> None:
    """Gives the roles their permissions; analysts may read the named datasets and query the named databases.

    Viewers get no dataset: a dashboard that is open to their role lends them its own (``DASHBOARD_RBAC``). What they may see
    in it is ClickHouse's to decide.
    """
    for role in VIEWERS:
        _set_role(role, permissions(role, appbuilder.baseviews))
    _set_role(
        ANALYST,
        permissions(ANALYST, appbuilder.baseviews)
        | _ANALYST_TOOLS
        | {("datasource_access", name) for name in datasets}
        | {("database_access", name) for name in databases},
    )
    _set_role("Public", set())
    db.session.commit()


def set_users(people: Iterable[Person], passwords: Mapping[str, str]) -> None:
    """Makes the users that are missing, gives everyone role and password, and lets in nobody who left the list."""
    wanted = {person.user: person for person in people}
    for person in wanted.values():
        role = security_manager.add_role(ADMIN if person.role == OPERATOR else person.role)
        password = passwords[person.user]
        found = security_manager.find_user(person.user)
        if found is None:
            security_manager.add_user(person.user, person.name, "", person.user + _OURS, role, password=password)
            continue
        if [one.name for one in found.roles] != [role.name] or found.first_name != person.name or not found.active:
            found.roles, found.first_name, found.active = [role], person.name, True
        if not security_manager.auth_user_db(person.user, password):
            security_manager.reset_password(found.id, password)
    for user in security_manager.get_all_users():
        if user.active and user.email == user.username + _OURS and user.username not in wanted:
            user.active = False
    db.session.commit()


def _set_role(name: str, wanted: set[tuple[str, str]]) -> None:
    role = security_manager.add_role(name)
    known = [security_manager.find_permission_view_menu(*pair) for pair in sorted(wanted)]
    role.permissions = [permission for permission in known if permission is not None]


def set_home_pages(people: Iterable[Person]) -> None:
    """Makes the overview the home page of everyone but operators, unless he has chosen another himself."""
    overview = db.session.query(Dashboard).filter_by(slug=_FIRST_DASHBOARD).one()
    for person in people:
        if person.role == OPERATOR:
            continue
        account = security_manager.find_user(person.user)
        attributes = db.session.query(UserAttribute).filter_by(user_id=account.id).one_or_none()
        if attributes is None:
            attributes = UserAttribute(user_id=account.id)
            db.session.add(attributes)
        if attributes.welcome_dashboard_id is None:
            attributes.welcome_dashboard = overview
    db.session.commit()
