"""Superset's Chinese, with its gaps filled and its mistakes mended.

Superset serves its language pack to signed-in users only and leaves visible strings untranslated or absurd ("Sign in" as
"Not In"). Here the pack is served with ``language/zh.json`` laid over it, to the login page too.

Superset keeps the chosen language in its session, and sends the session back with every answer: one that was under way
when a user chose would undo the choice. So the choice stands in a cookie of its own.
"""

import json
from functools import cache
from pathlib import Path

import superset
from flask import Flask, Response, request, session
from flask_babel import get_locale, refresh

from changqing_dashboards.texts import LANGUAGES

_COOKIE = "language"
_HTML_NAMES = {"zh": "zh-CN", "en": "en"}
_CHOICE_PATH = "/lang/"
_PACK_PATH = "/superset/language_pack/zh/"
_OVERLAY = Path(__file__).parent.parent / "language" / "zh.json"
_SHIPPED = Path(superset.__file__).parent / "translations" / "zh" / "LC_MESSAGES" / "messages.json"


def serve(app: Flask) -> None:
    """Makes the application keep a user's choice of language, and answer with the mended Chinese language pack."""

    @app.before_request
    def chosen_language() -> None:
        chosen = request.cookies.get(_COOKIE)
        if chosen in LANGUAGES and session.get("locale") != chosen:
            session["locale"] = chosen
            refresh()

    @app.after_request
    def keep_choice(response: Response) -> Response:
        chosen = request.path.removeprefix(_CHOICE_PATH)
        if chosen in LANGUAGES:
            response.set_cookie(_COOKIE, chosen, secure=app.config["SESSION_COOKIE_SECURE"], httponly=True, samesite="Lax")
        return response

    @app.after_request
    def name_language(response: Response) -> Response:
        """Superset's pages do not say which language they are in; programs that read aloud want to know."""
        if response.mimetype == "text/html" and not response.direct_passthrough:
            chosen = _HTML_NAMES.get(str(get_locale()), "zh-CN")
            response.set_data(response.get_data().replace(b"<html>", f'<html lang="{chosen}">'.encode(), 1))
        return response

    @app.before_request
    def language_pack() -> Response | None:
        if request.path != _PACK_PATH:
            return None
        return Response(_pack(), mimetype="application/json", headers={"Cache-Control": "public, max-age=3600"})


@cache
def _pack() -> str:
    pack = json.loads(_SHIPPED.read_text(encoding="utf-8"))
    messages = pack["locale_data"]["superset"]
    for english, chinese in json.loads(_OVERLAY.read_text(encoding="utf-8")).items():
        messages[english] = [chinese]
    return json.dumps(pack, ensure_ascii=False)
