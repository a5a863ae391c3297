"""Sends users to their home page, and to the dashboards of the language that they have chosen.

Superset keeps a home page for each user but its page in the browser passes it over and shows a list of recent work, which
leaders may not see. Each dashboard stands there once in each language; the choice in the page's corner decides which is shown.
"""

import re

from flask import Flask, Response, g, redirect, request

from changqing_dashboards import keep_filters
from changqing_dashboards.texts import ENGLISH, name_in

_DASHBOARD = re.compile(r"/superset/dashboard/([a-z_-]+)/")


def serve(app: Flask) -> None:
    """Makes the application redirect its welcome page, and dashboards that are not of the user's language."""

    @app.before_request
    def first_dashboard() -> Response | None:
        if request.path not in ("/", "/superset/welcome/"):
            return None
        slug = _first_dashboard()
        return redirect(f"/superset/dashboard/{slug}/") if slug else None

    @app.before_request
    def dashboard_of_the_language() -> Response | None:
        asked = _DASHBOARD.fullmatch(request.path)
        if asked is None:
            return None
        wanted = name_in(_language(), asked[1].removesuffix(ENGLISH))
        if wanted == asked[1] or not _exists(wanted):
            return None
        query = keep_filters.in_language_of(wanted, asked[1])
        return redirect(f"/superset/dashboard/{wanted}/" + (f"?{query}" if query else ""))


def _language() -> str:
    from flask_babel import get_locale

    return str(get_locale() or "zh")[:2]


def _exists(slug: str) -> bool:
    from superset.extensions import db
    from superset.models.dashboard import Dashboard

    return db.session.query(Dashboard.id).filter_by(slug=slug).first() is not None


def _first_dashboard() -> str | None:
    from superset.extensions import db
    from superset.models.dashboard import Dashboard
    from superset.models.user_attributes import UserAttribute

    user = getattr(g, "user", None)
    if user is None or user.is_anonymous:
        return None
    chosen = db.session.query(Dashboard).join(UserAttribute, UserAttribute.welcome_dashboard_id == Dashboard.id)
    dashboard = chosen.filter(UserAttribute.user_id == user.id).first()
    return (dashboard.slug or str(dashboard.id)) if dashboard else None
