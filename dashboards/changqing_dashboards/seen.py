"""Remembers what dashboards ask for, so that ``warm`` can ask for it again after a publish.

The browser makes a dashboard's queries, and the cache knows them by their exact content: so they are kept as files. What a page
asks for when it is opened is the same for everybody and kept once; what somebody chose in its filters is kept for those who see
the same.
"""

import hashlib
import json
import logging
import os
import shutil
from contextlib import suppress
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

import yaml
from flask import Flask, Response, g, request

from changqing_dashboards import home, permitted
from changqing_dashboards.texts import LANGUAGES, in_language

CHART_DATA = "/api/v1/chart/data"
OPENED = "opened"
_KEPT_OPENED, KEPT_CHOSEN = 600, 60
_FILTERS = Path(__file__).parent.parent / "assets" / "filters.yaml"
_LOG = logging.getLogger(__name__)


def serve(app: Flask) -> None:
    """Makes the application keep the queries of dashboards that it answered."""

    @app.after_request
    def keep_asked(response: Response) -> Response:
        body = asked()
        person = permitted.asking()
        if body and person and response.status_code == HTTPStatus.OK:
            try:
                keep(folder(OPENED) if is_opening(body, newest()) else folder(person.view), {**body, "force": False})
            except OSError as error:  # a full disk, say: who asked has his answer
                _LOG.warning("A query is not kept for the next warming: %s", error)
        return response


def asked() -> dict | None:
    """What a dashboard's chart or filter asks in this request, in the browser's own words; nothing for other requests."""
    if "asked" not in g:
        g.asked = _body_of_dashboard()
    return g.asked


def _body_of_dashboard() -> dict | None:
    if request.path != CHART_DATA or not request.is_json:  # a CSV is asked for by a form
        return None
    try:
        body = json.loads(request.get_data())  # Superset changes the parsed one that the request has
        return body if body["form_data"].get("dashboardId") else None
    except (ValueError, TypeError, AttributeError, LookupError):
        return None  # Superset says what is wrong with it


def folder(view: str) -> Path:
    """Where the queries of a view of the data are kept, or what opened dashboards ask for."""
    return home.folder("superset/asked/" + (view if view == OPENED else hashlib.sha256(view.encode()).hexdigest()[:16]))


def kept(view: str) -> dict[Path, dict]:
    """The queries, latest asked first, by their files."""
    files = sorted(folder(view).glob("*.json"), key=_age, reverse=True)
    found = {}
    for file in files:
        with suppress(FileNotFoundError):  # it made room for another just now
            found[file] = json.loads(file.read_text(encoding="utf-8"))
    return found


def replace(file: Path, body: dict) -> None:
    """Keeps another query in place of one."""
    file.unlink(missing_ok=True)
    keep(file.parent, body)


def forget_other_than(version: str) -> None:
    """Forgets everything when the dashboards are no longer those of that version: their charts now ask something else."""
    now = hashlib.sha256(version.encode()).hexdigest()
    if dashboards_version() != now:
        shutil.rmtree(home.folder("superset/asked"))
        _version().write_text(now, encoding="utf-8")


def dashboards_version() -> str:
    """Names the dashboards as they were provisioned last."""
    return _version().read_text(encoding="utf-8") if _version().exists() else ""


def _version() -> Path:
    return home.folder("superset/asked") / "version"


@cache
def filters_with_default() -> dict[str, dict]:
    """The filters that begin with their first choice, which another publish may change, by their column."""
    found = {}
    for language in LANGUAGES:
        for file in yaml.safe_load(in_language(_FILTERS.read_text(encoding="utf-8"), language)).values():
            if file.get("first_is_default"):
                found[file["column"]] = file
    return found


def newest(generation: str | None = None) -> dict[str, Any]:
    """With what those filters began when they were asked last, by column; nothing if that was in another generation."""
    file = home.folder("superset/asked") / "newest"
    told = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return told.get("values", {}) if generation in (None, told.get("generation")) else {}


def set_newest(values: dict[str, Any], generation: str) -> None:
    """Remembers with what those filters begin in a generation of the data."""
    told = {"generation": generation, "values": values}
    home.write_whole(home.folder("superset/asked") / "newest", json.dumps(told, ensure_ascii=False))


def is_opening(body: dict, newest: dict[str, Any]) -> bool:
    """Whether a page asks this when nobody has chosen anything yet."""
    chosen = (body["form_data"].get("extra_form_data") or {}).get("filters") or []
    for one in chosen:
        column, value = one["col"], one.get("val")
        if column not in filters_with_default() or (column in newest and value != [newest[column]]):
            return False
    return True


def with_newest(part: Any, newest: dict[str, Any]) -> Any:
    """The query with the newest values in place of those that its filters with a default have."""
    if isinstance(part, list):
        return [with_newest(one, newest) for one in part]
    if not isinstance(part, dict):
        return part
    if part.get("col") in newest and isinstance(part.get("val"), list):
        return {**part, "val": [newest[part["col"]]]}
    return {name: with_newest(one, newest) for name, one in part.items()}


def keep(folder: Path, body: dict) -> None:
    """Keeps a query, or notes that it was asked again; the folder's oldest make room."""
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    file = folder / (hashlib.sha256(text.encode()).hexdigest()[:32] + ".json")
    try:
        os.utime(file)
        return
    except FileNotFoundError:
        home.write_whole(file, text)
    limit = _KEPT_OPENED if folder.name == OPENED else KEPT_CHOSEN
    for oldest in sorted(folder.glob("*.json"), key=_age)[:-limit]:
        oldest.unlink(missing_ok=True)


def _age(file: Path) -> float:
    with suppress(FileNotFoundError):
        return file.stat().st_mtime
    return 0.0
