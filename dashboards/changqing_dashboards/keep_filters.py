"""Keeps the filters of a page when a link of it leads to another: version, period, district and branch stay chosen.

The page that the browser comes from names in its address the state of its filters, which Superset keeps on the server. What the
link itself says goes before it.
"""

import json
import re
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import prison
from flask import Flask, Response, redirect, request

from changqing_dashboards.texts import ENGLISH

_DASHBOARD = re.compile(r"/superset/dashboard/([a-z_-]+)/")


def serve(app: Flask) -> None:
    """Makes the application pass on the filters of the page before."""

    @app.before_request
    def pass_on() -> Response | None:
        here, before = _DASHBOARD.fullmatch(request.path), urlsplit(request.referrer or "")
        left = _DASHBOARD.fullmatch(before.path)
        keys = parse_qs(before.query).get("native_filters_key")
        if (
            here is None
            or left is None
            or keys is None
            or "native_filters_key" in request.args
            or before.netloc != request.host
        ):
            return None
        if here[1] == left[1] or here[1].endswith(ENGLISH) != left[1].endswith(ENGLISH):
            return None
        said = prison.loads(request.args["native_filters"]) if "native_filters" in request.args else {}
        passed = {**_chosen(left[1], keys[0], here[1]), **said}
        if passed.keys() == said.keys():
            return None
        return redirect(f"{request.path}?native_filters={quote(prison.dumps(passed))}")


def _chosen(left: str, key: str, here: str) -> dict[str, Any]:
    """What was chosen on the page that is left, of the filters that both pages have."""
    from superset.commands.dashboard.filter_state.get import GetFilterStateCommand
    from superset.commands.temporary_cache.parameters import CommandParameters
    from superset.exceptions import SupersetException

    pages = {slug: _dashboard(slug) for slug in (left, here)}
    if None in pages.values():
        return {}
    try:
        state = GetFilterStateCommand(CommandParameters(resource_id=pages[left].id, key=key)).run()
    except SupersetException:
        return {}
    known = {one["id"] for one in json.loads(pages[here].json_metadata)["native_filter_configuration"]}
    masks = json.loads(state or "{}")
    return {name: mask for name, mask in masks.items() if name in known and (mask.get("filterState") or {}).get("value")}


def _dashboard(slug: str) -> Any:
    from superset.extensions import db
    from superset.models.dashboard import Dashboard

    return db.session.query(Dashboard).filter_by(slug=slug).one_or_none()
