"""Superset's Chinese, with its gaps filled and its mistakes mended.

Superset serves its language pack to signed-in users only and leaves visible strings untranslated or absurd ("Sign in" as
"Not In"). Here the pack is served with ``language/zh.json`` laid over it, to the login page too.
"""

import json
from functools import cache
from pathlib import Path

import superset
from flask import Flask, Response, request

_PACK_PATH = "/superset/language_pack/zh/"
_OVERLAY = Path(__file__).parent.parent / "language" / "zh.json"
_SHIPPED = Path(superset.__file__).parent / "translations" / "zh" / "LC_MESSAGES" / "messages.json"


def serve(app: Flask) -> None:
    """Makes the application answer the request for the Chinese language pack with the mended one."""

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
