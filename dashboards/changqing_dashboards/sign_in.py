"""Limits of signing in and of staying signed in.

A session ends an hour after its last request and twelve hours after signing in. After ten wrong passwords within a quarter of
an hour a user can't sign in from that address for the rest of it, also with the right one.
"""

import time
from datetime import timedelta
from typing import Any

from flask import Flask, Response, jsonify, redirect, request, session
from flask_login import current_user, logout_user

IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
TRIES = 10
WINDOW = timedelta(minutes=15)

_FORM = "/login/"
_API = "/api/v1/security/login"
_SIGNED_IN_AT = "signed_in_at"


def serve(app: Flask) -> None:
    """Makes the application keep the limits."""

    @app.before_request
    def end_long_session() -> Response | None:
        if not session.get("_user_id"):
            return None
        session.permanent = True  # its lifetime then begins anew with each request
        if time.time() - session.setdefault(_SIGNED_IN_AT, time.time()) <= LONGEST.total_seconds():
            return None
        logout_user()
        session.clear()
        return redirect(_FORM)

    @app.before_request
    def refuse_guessing() -> Response | None:
        if not _is_try() or _failures() < TRIES:
            return None
        answer = jsonify(message="密码错误次数过多，请15分钟后再试 | Too many wrong passwords, try again in 15 minutes")
        answer.status_code = 429
        answer.headers["Retry-After"] = str(int(WINDOW.total_seconds()))
        return answer

    @app.after_request
    def count_failure(response: Response) -> Response:
        if _is_try() and response.status_code != 429 and not _succeeded(response):
            _cache().set(_key(), _failures() + 1, timeout=int(WINDOW.total_seconds()))
        return response


def _is_try() -> bool:
    return request.method == "POST" and request.path in (_FORM, _API)


def _succeeded(response: Response) -> bool:
    return response.status_code == 200 if request.path == _API else current_user.is_authenticated


def _failures() -> int:
    return _cache().get(_key()) or 0


def _key() -> str:
    asked = request.get_json(silent=True) if request.path == _API else request.form
    return f"failures of {(asked or {}).get('username', '')!s} from {request.remote_addr}"


def _cache() -> Any:
    """The files that all workers share."""
    from superset.extensions import cache_manager

    return cache_manager.cache
