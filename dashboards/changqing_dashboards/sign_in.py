"""Limits of signing in and of staying signed in.

A session ends an hour after its last request, twelve hours after signing in, and when its user signs out: Superset only forgets
the cookie then, and a copy of it would go on. After ten wrong passwords within a quarter of an hour a user can't sign in from
that address for the rest of it, also with the right one.
"""

import time
from datetime import timedelta
from functools import cache

from cachelib import FileSystemCache
from flask import Flask, Response, jsonify, redirect, request, session
from flask_login import current_user, logout_user

from changqing_dashboards import home

IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
TRIES = 10
WINDOW = timedelta(minutes=15)

_FORM = "/login/"
_API = "/api/v1/security/login"
_SIGN_OUT = ("/logout/", "/login/logout/")
_SIGNED_IN_AT = "signed_in_at"
_REMEMBERED = 100_000


def serve(app: Flask) -> None:
    """Makes the application keep the limits."""

    @app.before_request
    def end_session() -> Response | None:
        if not session.get("_user_id"):
            return None
        session.permanent = True  # its lifetime then begins anew with each request
        if request.path in _SIGN_OUT:
            _notes().set(_session_key(), "signed out", timeout=int(LONGEST.total_seconds()))
            return None
        is_young = time.time() - session.get(_SIGNED_IN_AT, 0) <= LONGEST.total_seconds()
        if is_young and not _notes().has(_session_key()):
            return None
        logout_user()
        session.clear()
        return redirect(_FORM)

    @app.after_request
    def note_beginning(response: Response) -> Response:
        if _is_try() and request.path == _FORM and current_user.is_authenticated:
            session[_SIGNED_IN_AT] = time.time()
        return response

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
        if not _is_try() or response.status_code == 429:
            return response
        if _succeeded(response):
            _notes().delete(_key())
        else:
            _notes().set(_key(), _failures() + 1, timeout=int(WINDOW.total_seconds()))
        return response


def _is_try() -> bool:
    return request.method == "POST" and request.path in (_FORM, _API)


def _succeeded(response: Response) -> bool:
    return response.status_code == 200 if request.path == _API else current_user.is_authenticated


def _failures() -> int:
    return _notes().get(_key()) or 0


def _key() -> str:
    asked = request.get_json(silent=True) if request.path == _API else request.form
    return f"failures of {(asked or {}).get('username', '')!s} from {request.remote_addr}"


def _session_key() -> str:
    return f"session of {session['_user_id']} since {session.get(_SIGNED_IN_AT)}"


@cache
def _notes() -> FileSystemCache:
    """Files that all workers share; Superset's own cache forgets what is oldest when it is full."""
    return FileSystemCache(str(home.folder("superset/sign-in")), threshold=_REMEMBERED)
