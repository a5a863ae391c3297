"""Keeps the filters of a page when a link of it leads to another, and when the language is changed: version, period, district
and branch stay chosen.

The page that the browser comes from names in its address the state of its filters, which Superset keeps on the server. What the
link itself says goes before it.
"""

import json
import re
from typing import Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import prison
from flask import Flask, Response, redirect, request
from sqlalchemy import column, select

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


def in_language_of(here: str, left: str) -> str:
    """The request's query for a page's twin in the other language: what was chosen is chosen there, in its words."""
    query = request.args.to_dict()
    key, said = query.pop("native_filters_key", None), query.pop("native_filters", None)
    masks = {**(_chosen(left, key, here) if key else {}), **(prison.loads(said) if said else {})}
    if worded := _worded(masks, _filters(left), _filters(here)):
        query["native_filters"] = prison.dumps(worded)
    return urlencode(query)


def _worded(masks: dict[str, Any], left: dict[str, dict], here: dict[str, dict]) -> dict[str, Any]:
    """Choices with the columns of the filters here, and their values as they read there."""
    found = {}
    for name, mask in masks.items():
        value = (mask.get("filterState") or {}).get("value")
        if not value or name not in here or name not in left:
            continue
        old, new = (one[name]["targets"][0] for one in (left, here))
        if old["column"] != new["column"]:
            # A version that is not kept has none: the page is to say so, and not to show the data in force.
            value = _counterparts(new["datasetId"], old["column"]["name"], new["column"]["name"], value) or value
        condition = {"filters": [{"col": new["column"]["name"], "op": "IN", "val": value}]}
        found[name] = {"id": name, "extraFormData": condition, "filterState": {"value": value, "label": ", ".join(value)}}
    return found


def _counterparts(dataset: int, old: str, new: str, values: list[str]) -> list[str]:
    """What stands beside values of one column of a dataset in another, as the person who asks may read it."""
    from superset.connectors.sqla.models import SqlaTable
    from superset.extensions import db

    table = db.session.get(SqlaTable, dataset)
    wanted = select(column(new)).select_from(table.get_sqla_table()).where(column(old).in_(values)).distinct()
    return table.database.get_df(table.database.compile_sqla_query(wanted), table.catalog, table.schema)[new].tolist()


def _chosen(left: str, key: str, here: str) -> dict[str, Any]:
    """What was chosen on the page that is left, of the filters that both pages have."""
    from superset.commands.dashboard.filter_state.get import GetFilterStateCommand
    from superset.commands.temporary_cache.parameters import CommandParameters
    from superset.exceptions import SupersetException

    page = _dashboard(left)
    if page is None:
        return {}
    try:
        state = GetFilterStateCommand(CommandParameters(resource_id=page.id, key=key)).run()
    except SupersetException:
        return {}
    known, masks = _filters(here), json.loads(state or "{}")
    return {name: mask for name, mask in masks.items() if name in known and (mask.get("filterState") or {}).get("value")}


def _filters(slug: str) -> dict[str, dict]:
    """The filters of a page, by id."""
    page = _dashboard(slug)
    return {one["id"]: one for one in json.loads(page.json_metadata)["native_filter_configuration"]} if page else {}


def _dashboard(slug: str) -> Any:
    """The page, if it is open to who asks."""
    from superset.daos.dashboard import DashboardDAO
    from superset.exceptions import SupersetException

    try:
        return DashboardDAO.get_by_id_or_slug(slug)
    except SupersetException:
        return None
