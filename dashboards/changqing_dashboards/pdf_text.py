"""Makes the Chinese text of a PDF what it looks like, so that it can be found and copied.

Fonts draw 人 (U+4EBA) and the radical ⼈ (U+2F08) with one glyph, and Chromium notes the lower one of its two characters as the
text behind it. A reader who looks for 人员 would find nothing.
"""

import re
import unicodedata
from io import BytesIO

from pypdf import PdfReader, PdfWriter

_RADICALS = range(0x2E80, 0x2FE0)
# Radicals that are characters of today's Chinese and whose equivalent Unicode does not note; and a dash.
_SAME = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻩⻬⻮⻰‒",
        "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟黄齐齿龙–",
        strict=True,
    )
)
# Glyph, or first and last glyph, and the text of the first.
_LINE = re.compile(rb"(?m)^<(\w{2})> (?:<(\w{2})> )?<(\w{4})>$")


def readable(pdf: bytes) -> bytes:
    """The PDF with characters in place of radicals."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    for page in writer.pages:
        for font in page["/Resources"]["/Font"].values():
            texts = font.get_object().get("/ToUnicode")
            if texts is not None:
                stream = texts.get_object()
                stream.set_data(_LINE.sub(_without_radicals, stream.get_data()))
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _without_radicals(line: re.Match[bytes]) -> bytes:
    first, last, text = line[1], line[2] or line[1], int(line[3], 16)
    texts = [_character(text + place) for place in range(int(last, 16) - int(first, 16) + 1)]
    codes = [b"<" + text.encode("utf-16-be").hex().upper().encode() + b">" for text in texts]
    if line[2] is None:
        return b"<%b> %b" % (first, codes[0])
    return b"<%b> <%b> [%b]" % (first, last, b" ".join(codes))


def _character(code: int) -> str:
    text = chr(code)
    return _SAME.get(text) or (unicodedata.normalize("NFKC", text) if code in _RADICALS else text)
