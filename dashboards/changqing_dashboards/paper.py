"""The dashboards on paper: a PDF and a picture of each, as leadership sees them.

A page is A3 landscape and about as wide as a screen, so what stands side by side there does so on paper, too.
``assets/paper.js`` and ``assets/paper.css`` lay a dashboard out for it; head and foot of the page are made here.
"""

import base64
import html
import sys
import time
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from selenium.common.exceptions import TimeoutException, WebDriverException

from changqing_dashboards import home, people
from changqing_dashboards.assets import FOLDER, Assets
from changqing_dashboards.browser import PATIENCE_SECONDS, NoBrowserError, Page, chromium
from changqing_dashboards.pdf_text import readable

FAILED, NO_BROWSER = 1, 3
_READER = "leadership"

_WIDTH, _HEIGHT = 420, 297  # A3 landscape, in millimetres as all of these
_SIDE, _TOP, _BOTTOM = 8, 20, 19
_INSET = 12  # of head and foot: where the cards begin
_SCALE = 0.9  # of the screen: twelve pixels become eight points
_SHARP = 3  # dots of a drawn chart for each pixel
_SHARP_PICTURE = 2

_HEAD = """<div style="{box}align-items:baseline;border-bottom:0.5pt solid #9db5a9;padding-bottom:2mm">
  <span style="font-size:14pt;font-weight:700;color:#1f3d31">{title}</span>
  <span style="margin-left:6mm">{chosen}</span>
  <span style="margin-left:auto">{as_of}</span>
</div>"""
_FOOT = """<div style="{box}border-top:0.5pt solid #9db5a9;padding-top:2.5mm">
  <span>不公开：敏感指标人数少于规定数时不显示具体数，也不显示可由此推算的数</span>
  <span style="margin-left:auto">制表：________________　审核：________________　日期：________________</span>
  <span style="margin-left:auto">第 <span class="pageNumber"></span> 页，共 <span class="totalPages"></span> 页</span>
</div>"""
_BOX = (
    f"display:flex;width:100%;margin:0 {_INSET}mm;font-size:9pt;color:#51635b;print-color-adjust:exact;"
    "font-family:'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif;"
)


def _inches(millimetres: float) -> float:
    return millimetres / 25.4


_SCREEN = {
    "width": int(_inches(_WIDTH - 2 * _SIDE) * 96 / _SCALE),
    "height": int(_inches(_HEIGHT - _TOP - _BOTTOM) * 96 / _SCALE),
    "deviceScaleFactor": _SHARP,
    "mobile": False,
}

# Whether the drawn charts are the same as at the last look.
_STILL = """
    const now = [...document.querySelectorAll('canvas')].map(canvas => canvas.toDataURL()).join();
    const before = window.lastLook;
    window.lastLook = now;
    return now === before;
"""
_FAILED_CHARTS = ".dashboard-component-chart-holder .ant-alert-error"
# What stands in the filters, with their names: 时段：2026年10月
_CHOSEN = """
    const [names] = arguments;
    return [...document.querySelectorAll('[data-test=filter-bar] .ant-select')].flatMap((filter, place) =>
        [...filter.querySelectorAll('.ant-select-selection-item')].map(item => names[place] + '：' + item.textContent.trim()));
"""
_TEXTS = "return [...document.querySelectorAll(arguments[0])].map(element => element.textContent.trim())"


class UnreadableError(Exception):
    """A dashboard that can't be put on paper."""


def main(folder: Path) -> int:
    """Writes the files of all Chinese dashboards that leadership sees; tells the exit code."""
    try:
        reader = _reader()
        _require_superset()
        with chromium(_SCREEN["width"], _SCREEN["height"]) as driver:
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", _SCREEN)
            page = Page(driver, home.superset_url())
            page.sign_in(reader, home.passwords()[reader])
            for file in Assets.read(languages=("zh",)).dashboards.values():
                if _READER in file["roles"]:
                    started = time.monotonic()
                    _print(page, file, folder)
                    _say(f"{file['title']}, {time.monotonic() - started:.1f} s")
    except NoBrowserError as error:
        _say(str(error))
        return NO_BROWSER
    except (UnreadableError, OSError, RuntimeError) as error:
        _say(str(error))
        return FAILED
    except WebDriverException as error:
        _say(f"The browser could not use {home.superset_url()}: {(error.msg or '').partition(chr(10))[0]}")
        return FAILED
    return 0


def _reader() -> str:
    for person in people.everybody().values():
        if person.role == _READER:
            return person.user
    raise UnreadableError(f"{home.folder() / 'users.yaml'} has no user with the role {_READER}, as whom to print. Add one.")


def _require_superset() -> None:
    try:
        urlopen(f"{home.superset_url()}/health", timeout=PATIENCE_SECONDS).close()
    except OSError as error:
        raise UnreadableError(f"Superset does not answer at {home.superset_url()}: {error}") from None


def _print(page: Page, file: dict, folder: Path) -> None:
    title = file["title"]
    try:
        page.open(f"/superset/dashboard/{file['slug']}/?standalone=3")
        page.wait_for(".cq-status")
        page.wait_for_charts(sum(len(row) for row in file["rows"]))
        page.wait(lambda driver: driver.execute_script(_STILL))
    except TimeoutException:
        raise UnreadableError(f"{title} was not drawn within {PATIENCE_SECONDS} s") from None
    if failed := page.driver.execute_script(_TEXTS, _FAILED_CHARTS):
        raise UnreadableError(f"{title} has charts that failed: {failed[0][:200]}")
    chosen = "　".join(page.driver.execute_script(_CHOSEN, [one["title"] for one in file["filters"].values()]))
    as_of = "　".join(page.driver.execute_script(_TEXTS, ".cq-status > :not(.cq-nav)"))
    layout, style = ((FOLDER / f"paper.{kind}").read_text(encoding="utf-8") for kind in ("js", "css"))
    page.driver.execute_async_script(layout, style, [title, chosen, as_of])
    _write(folder / f"{title}.pdf", readable(_made(page, "Page.printToPDF", _pdf_options(title, chosen, as_of))))
    height = page.driver.execute_script("return Math.ceil(document.querySelector('#app').getBoundingClientRect().height)")
    clip = {"x": 0, "y": 0, "width": _SCREEN["width"], "height": height, "scale": _SHARP_PICTURE / _SHARP}
    _write(folder / f"{title}.png", _made(page, "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip}))


def _pdf_options(title: str, chosen: str, as_of: str) -> dict[str, Any]:
    texts = {"title": title, "chosen": chosen, "as_of": as_of}
    return {
        "paperWidth": _inches(_WIDTH),
        "paperHeight": _inches(_HEIGHT),
        "marginTop": _inches(_TOP),
        "marginBottom": _inches(_BOTTOM),
        "marginLeft": _inches(_SIDE),
        "marginRight": _inches(_SIDE),
        "scale": _SCALE,
        "printBackground": True,
        "displayHeaderFooter": True,
        "headerTemplate": _HEAD.format(box=_BOX, **{name: html.escape(text) for name, text in texts.items()}),
        "footerTemplate": _FOOT.format(box=_BOX),
    }


def _made(page: Page, command: str, options: dict[str, Any]) -> bytes:
    return base64.b64decode(page.driver.execute_cdp_cmd(command, options)["data"])


def _write(file: Path, content: bytes) -> None:
    """Beside, then renamed: nobody sees half a file."""
    draft = file.with_name(f".{file.name}.new")
    draft.write_bytes(content)
    draft.replace(file)


def _say(text: str) -> None:
    print(f"dashboards/paper: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
