"""The two languages of the assets: a text reads ``<<中文|English>>`` wherever it stands, in a title, a template or SQL."""

import re

LANGUAGES = ("zh", "en")
ENGLISH = "-en"
"""What the English twin of a chart or dashboard has behind its name."""

_TEXT = re.compile(r"<<([^<>|]*)\|([^<>|]*)>>")


def in_language(text: str, language: str) -> str:
    """The text with each pair replaced by its half."""
    return _TEXT.sub(rf"\{LANGUAGES.index(language) + 1}", text)


def name_in(language: str, name: str) -> str:
    """The name of a chart, or the slug of a dashboard, in a language."""
    return name + ENGLISH if language == "en" else name
