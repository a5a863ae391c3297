"""Brings Superset to the state that this folder describes: metadata tables, assets, roles, users.

One process, because each start of Superset's command line costs ten seconds. May run again at any time, also beside a running
Superset; a second run changes nothing.
"""

import io
import json
import logging
import time
from collections.abc import Callable
from contextlib import redirect_stdout

from flask import g
from flask_migrate import upgrade
from superset.app import create_app

from changqing_dashboards import home, people, seen
from changqing_dashboards.assets import Assets


def main() -> None:
    started = time.monotonic()
    logging.disable(logging.WARNING)
    with redirect_stdout(io.StringIO()):
        app = create_app()
    with app.app_context():
        step("Metadata tables", migrate)
        step("Permissions", synchronise)
        step("Users", users)
        step("Dashboards", assets)
        step("Roles and home pages", roles)
    print(f"Superset is provisioned, {time.monotonic() - started:.0f} s", flush=True)


def step(name: str, act: Callable[[], None]) -> None:
    """Does one step and says how long it took."""
    started = time.monotonic()
    act()
    print(f"  {name}: {time.monotonic() - started:.1f} s", flush=True)


def migrate() -> None:
    from superset import migrations

    with redirect_stdout(io.StringIO()):
        upgrade(directory=migrations.__path__[0])


def synchronise() -> None:
    from superset.extensions import appbuilder, security_manager

    appbuilder.add_permissions(update_perms=True)
    security_manager.sync_role_definitions()


def users() -> None:
    from changqing_dashboards.roles import set_users

    set_users(people.everybody().values(), home.passwords())


def assets() -> None:
    from superset.commands.importers.v1.assets import ImportAssetsCommand
    from superset.extensions import security_manager

    found = Assets.read()
    urls = {name: home.clickhouse_url(file["user"], file["schema"]) for name, file in found.databases.items()}
    g.user = security_manager.find_user(people.operator().user)
    contents = found.contents(urls)
    ImportAssetsCommand(contents).run()
    remove_strangers(found)
    disown()
    seen.forget_other_than(json.dumps(contents))


def disown() -> None:
    """Takes the operator's name off what the folder brought: everybody who opens a dashboard is told its
    owners and who changed it."""
    from superset.connectors.sqla.models import SqlaTable
    from superset.extensions import db
    from superset.models.dashboard import Dashboard
    from superset.models.slice import Slice

    for model in (Dashboard, Slice, SqlaTable):
        ours = db.session.query(model).filter_by(is_managed_externally=True)
        for asset in ours:
            asset.owners = []
        db.session.flush()
        ours.update({model.created_by_fk: None, model.changed_by_fk: None}, synchronize_session=False)
    db.session.commit()


def remove_strangers(found: Assets) -> None:
    """Deletes what an earlier version of the folder brought and this one no longer has; never what users made."""
    from superset.connectors.sqla.models import SqlaTable
    from superset.extensions import db
    from superset.models.core import Database
    from superset.models.dashboard import Dashboard
    from superset.models.slice import Slice

    wanted = found.identities()
    for kind, model in (("dashboards", Dashboard), ("charts", Slice), ("datasets", SqlaTable), ("databases", Database)):
        for asset in db.session.query(model).filter_by(is_managed_externally=True):
            if str(asset.uuid) not in wanted[kind]:
                print(f"  Removing {kind[:-1]} {asset}", flush=True)
                db.session.delete(asset)
    db.session.commit()


def roles() -> None:
    from superset.connectors.sqla.models import SqlaTable
    from superset.extensions import db, security_manager
    from superset.models.core import Database
    from superset.models.dashboard import Dashboard

    from changqing_dashboards.roles import ANALYST, set_home_pages, set_roles

    found = Assets.read()
    readable = found.open_to(ANALYST)
    set_roles(
        datasets=[
            one.perm for one in db.session.query(SqlaTable).filter_by(is_managed_externally=True) if one.table_name in readable
        ],
        databases=[base.perm for base in db.session.query(Database).filter_by(expose_in_sqllab=True)],
    )
    for file in found.dashboards.values():
        dashboard = db.session.query(Dashboard).filter_by(slug=file["slug"]).one()
        dashboard.roles = [security_manager.find_role(role) for role in file["roles"]]
    db.session.commit()
    set_home_pages(people.everybody().values())


if __name__ == "__main__":
    main()
