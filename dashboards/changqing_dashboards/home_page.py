"""Sends a user to the dashboard that is his home page.

Superset keeps such a choice for each user but its page in the browser passes it over and shows a list of recent work, which
leaders may not see.
"""

from flask import Flask, Response, g, redirect, request


def serve(app: Flask) -> None:
    """Makes the application redirect its welcome page for users who have a first dashboard."""

    @app.before_request
    def first_dashboard() -> Response | None:
        if request.path not in ("/", "/superset/welcome/"):
            return None
        slug = _first_dashboard()
        return redirect(f"/superset/dashboard/{slug}/") if slug else None


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
