"""Pages in the words of this product where Superset's own would show its name, in English only."""

from pathlib import Path

from flask import Flask, Response

_PAGE = Path(__file__).parent.parent / "static" / "error.html"
_WORDS = {
    403: ("这个页面不向您开放。需要查看请找运维人员。", "This page is not open to you. Ask the administrator if you need it."),
    404: ("没有这个页面，或者它不向您开放。", "There is no such page, or it is not open to you."),
    500: ("服务器出错了。请稍后再试，仍不行请找运维人员。", "The server failed. Try again later, then ask the administrator."),
}


def serve(app: Flask) -> None:
    """Makes the application answer with these pages; answers to programs stay as they are."""

    @app.after_request
    def in_own_words(response: Response) -> Response:
        if response.status_code in _WORDS and response.mimetype == "text/html":
            zh, en = _WORDS[response.status_code]
            response.direct_passthrough = False
            response.set_data(_PAGE.read_text(encoding="utf-8").replace("{zh}", zh).replace("{en}", en))
        return response
