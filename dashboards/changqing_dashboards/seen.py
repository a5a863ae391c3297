"""Remembers what dashboards ask for, and asks for it again after a publish, so that the first visitor does not wait.

The browser makes a dashboard's queries; the cache knows them by their exact text. So the last different ones are kept as
files, and ``dashboards/refresh`` empties the cache and sends them once more, as somebody who sees the same as he who asked.
"""

import hashlib
import json
import os
import sys
import time
from http import HTTPStatus
from pathlib import Path
from urllib.request import Request, urlopen

from flask import Flask, Response, g, request

from changqing_dashboards import home, people

_CHART_DATA = "/api/v1/chart/data"
_KEPT = 240
_PATIENCE_SECONDS = 120


def serve(app: Flask) -> None:
    """Makes the application keep the queries of dashboards that it answered."""

    @app.after_request
    def keep(response: Response) -> Response:
        if request.path == _CHART_DATA and request.method == "POST" and response.status_code == HTTPStatus.OK:
            body = request.get_json(silent=True) or {}
            person = people.everybody().get(getattr(g.user, "username", ""))
            if person and (body.get("form_data") or {}).get("dashboardId"):
                _keep({"view": person.view, "body": {**body, "force": False}})
        return response


def _keep(asked: dict) -> None:
    text = json.dumps(asked, ensure_ascii=False, sort_keys=True)
    file = _folder() / (hashlib.sha256(text.encode()).hexdigest()[:32] + ".json")
    if file.exists():
        os.utime(file)
        return
    draft = file.with_suffix(f".{os.getpid()}.new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(file)
    for oldest in sorted(_folder().glob("*.json"), key=_age)[:-_KEPT]:
        oldest.unlink(missing_ok=True)


def _age(file: Path) -> float:
    return file.stat().st_mtime if file.exists() else 0.0


def _folder() -> Path:
    return home.folder("superset/asked")


def refresh() -> None:
    """Empties the cache of the charts' data and fills it again."""
    started = time.monotonic()
    for file in home.folder("superset/data").iterdir():
        file.unlink(missing_ok=True)
    asked = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(_folder().glob("*.json"), key=_age, reverse=True)]
    server = f"http://127.0.0.1:{os.environ['CHANGQING_SUPERSET_PORT']}"
    asked_again = 0
    try:
        for person in people.one_of_each_view():
            bodies = [one["body"] for one in asked if one["view"] == person.view]
            headers = _sign_in(server, person.user) if bodies else {}
            for body in bodies:
                _post(server + _CHART_DATA, json.dumps(body), headers)
            asked_again += len(bodies)
    except OSError as error:
        print(f"dashboards/refresh: the cache is empty; not filled, because Superset said: {error}", file=sys.stderr)
        return
    print(f"dashboards/refresh: {asked_again} queries, {time.monotonic() - started:.1f} s", file=sys.stderr)


def _sign_in(server: str, user: str) -> dict[str, str]:
    account = {"username": user, "password": home.passwords()[user], "provider": "db"}
    token = _post(f"{server}/api/v1/security/login", json.dumps(account), {})["access_token"]
    return {"Authorization": f"Bearer {token}"}


def _post(url: str, body: str, headers: dict[str, str]) -> dict:
    content = {"Content-Type": "application/json", **headers}
    with urlopen(Request(url, body.encode(), content), timeout=_PATIENCE_SECONDS) as answer:
        return json.load(answer)


if __name__ == "__main__":
    refresh()
