"""Keeps whole answers to what opened dashboards ask.

Superset caches what ClickHouse answered, and yet asks its own database some forty questions before it hands it out. Persons of
one view who send the same words get the same answer: so it is kept as it was sent, for those who look and own nothing.

What is kept belongs to the dashboards as they stand, and to a generation, which ends when the cache is emptied after a publish.
An answer whose making began in one generation is never found in the next, however long it took.
"""

import hashlib
import json
import uuid
from datetime import UTC, datetime
from functools import cache
from http import HTTPStatus
from typing import Any

from cachelib import FileSystemCache
from flask import Flask, Response, g, request, session

from changqing_dashboards import home, permitted, seen

_OF_DASHBOARDS = {"DashboardRestApi.get", "DashboardRestApi.get_charts", "DashboardRestApi.get_datasets"}
_KEPT = 5000
_KEPT_SECONDS = 24 * 60 * 60
_DEFINITIONS = ("dashboards", "slices", "tables", "table_columns", "sql_metrics")


def serve(app: Flask) -> None:
    """Makes the application answer with what is kept, and keep what it answered; who may ask is decided before."""

    @app.before_request
    def answer_again() -> Response | None:
        g.generation = generation()
        asked, is_forced = _asked()
        g.kept_as = _key(asked) if asked else None
        kept = _kept().get(g.kept_as) if g.kept_as and not is_forced else None
        if kept is None:
            return None
        g.kept_as = None  # not kept anew: it would never grow old
        return Response(kept, mimetype="application/json")

    @app.after_request
    def keep(response: Response) -> Response:
        if g.get("kept_as") and response.status_code == HTTPStatus.OK:
            answer = response.get_json()
            if (seconds := _seconds_left(answer)) > 0:
                _kept().set(g.kept_as, json.dumps(_as_cached(answer), ensure_ascii=False).encode(), timeout=seconds)
        return response


def generation() -> str:
    """Names the time since the cache was emptied last."""
    file = home.folder("superset") / "generation"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def begin_generation() -> None:
    """Empties the cache; what is being answered at this moment will not be found in it."""
    home.write_whole(home.folder("superset") / "generation", uuid.uuid4().hex)
    for name in ("answers", "data"):
        for kept in home.folder(f"superset/{name}").iterdir():
            kept.unlink(missing_ok=True)


def _asked() -> tuple[Any, bool]:
    """What the request asks, if the answer is one to be kept, and whether it wants a new one."""
    if request.endpoint in _OF_DASHBOARDS:
        return request.full_path, False
    body = seen.asked()
    if body is None or _depends_on_the_clock(body):
        return None, False
    return {**body, "force": False}, bool(body.get("force"))


def _depends_on_the_clock(body: dict) -> bool:
    """Whether a query asks for "last week" and the like."""
    queries = json.dumps(body.get("queries"))
    return "TEMPORAL_RANGE" in queries or '"time_range": "' in queries


def _key(asked: Any) -> str | None:
    person = permitted.onlooker()
    if person is None:
        return None
    told = [g.generation, seen.dashboards_version(), _last_change(), person.view, session.get("locale"), asked]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _last_change() -> list[str]:
    """Changes whenever somebody changes a dashboard, chart or dataset, or takes one away."""
    from superset.extensions import db

    counted = " union all ".join(f"select count(*), max(changed_on) from {table}" for table in _DEFINITIONS)
    return [str(row) for row in db.session.execute(counted)]


def _seconds_left(answer: dict) -> float:
    """How long the answer may be kept: no longer than the data in it, and not at all when those are asked anew each time."""
    left = [_KEPT_SECONDS]
    for one in _results(answer):
        since = datetime.fromisoformat(one["cached_dttm"]).replace(tzinfo=UTC) if one["cached_dttm"] else datetime.now(UTC)
        left.append((since - datetime.now(UTC)).total_seconds() + one["cache_timeout"])
    return min(left)


def _as_cached(answer: dict) -> dict:
    """The answer, saying that it was kept, and since when."""
    for one in _results(answer):
        one["cached_dttm"] = one["cached_dttm"] or datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
        one["is_cached"] = True
    return answer


def _results(answer: dict) -> list[dict]:
    """What a chart's data say of each of its queries."""
    result = answer["result"]
    return [one for one in result if "cached_dttm" in one] if isinstance(result, list) else []


@cache
def _kept() -> FileSystemCache:
    """Files that all workers share, as Superset's own caches are."""
    return FileSystemCache(str(home.folder("superset/answers")), threshold=_KEPT)
