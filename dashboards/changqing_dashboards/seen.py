"""Remembers what dashboards ask for, and asks for it again after a publish, so that the first visitor does not wait.

The browser makes a dashboard's queries; the cache knows them by their exact text. So the last different ones are kept as
files, and ``dashboards/refresh`` empties the cache and sends them once more, as a leader.
"""

import hashlib
import json
import os
import sys
import time
from pathlib import Path
from urllib.request import Request, urlopen

from flask import Flask, Response, request

from changqing_dashboards import home

_CHART_DATA = "/api/v1/chart/data"
_KEPT = 240
_PATIENCE_SECONDS = 120


def serve(app: Flask) -> None:
    """Makes the application keep the queries of dashboards that it answered."""

    @app.after_request
    def keep(response: Response) -> Response:
        if request.path == _CHART_DATA and request.method == "POST" and response.status_code == 200:
            body = request.get_json(silent=True) or {}
            if (body.get("form_data") or {}).get("dashboardId"):
                _keep({**body, "force": False})
        return response


def _keep(body: dict) -> None:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
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
    return home.folder("superset/seen")


def refresh() -> None:
    """Empties the cache of the charts' data and fills it again."""
    started = time.monotonic()
    for file in home.folder("superset/data").iterdir():
        file.unlink(missing_ok=True)
    bodies = [file.read_text(encoding="utf-8") for file in sorted(_folder().glob("*.json"), key=_age, reverse=True)]
    server = f"http://127.0.0.1:{os.environ['CHANGQING_SUPERSET_PORT']}"
    try:
        headers = _sign_in(server)
        for body in bodies:
            _post(server + _CHART_DATA, body, headers)
    except OSError as error:
        print(f"dashboards/refresh: the cache is empty; not filled, because Superset said: {error}", file=sys.stderr)
        return
    print(f"dashboards/refresh: {len(bodies)} queries, {time.monotonic() - started:.1f} s", file=sys.stderr)


def _sign_in(server: str) -> dict[str, str]:
    account = {"username": "leader", "password": home.passwords()["leader"], "provider": "db"}
    token = _post(f"{server}/api/v1/security/login", json.dumps(account), {})["access_token"]
    return {"Authorization": f"Bearer {token}"}


def _post(url: str, body: str, headers: dict[str, str]) -> dict:
    content = {"Content-Type": "application/json", **headers}
    with urlopen(Request(url, body.encode(), content), timeout=_PATIENCE_SECONDS) as answer:
        return json.load(answer)


if __name__ == "__main__":
    refresh()
