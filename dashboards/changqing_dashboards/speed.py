"""Measures how long a leader waits: each dashboard opened in a browser, and each of its charts' requests.

Each is opened some times with a filled cache and some times with an empty one; another way of asking would not show what the
browser adds. A figure for people, not a test: it depends on what else the machine does.
"""

import statistics
import sys
from collections.abc import Callable

from changqing_dashboards import answers, home, people
from changqing_dashboards.assets import Assets
from changqing_dashboards.browser import DRAWN, Page, chromium

_READER = "leadership"
_ROUNDS = 5

# Notes the moment at which the last chart stands there and none loads any more.
_WATCH = """
    performance.setResourceTimingBufferSize(2000);
    setInterval(() => {
        const wanted = +sessionStorage.charts, drawn = (() => { DRAWN })();
        const loads = document.querySelector('.dashboard-component-chart-holder [data-test=loading-indicator]');
        const done = drawn >= wanted && !loads;
        if (!done) delete window.drawnAt; else window.drawnAt ??= performance.now();
    }, 10);
""".replace("DRAWN", DRAWN)
_MOMENT = "return performance.now() - window.drawnAt > 1000 && window.drawnAt"
_REQUESTS = """
    return performance.getEntriesByType('resource').filter(one => one.name.includes('/api/v1/chart/data'))
        .map(one => one.responseEnd - one.requestStart)
"""


def main(rounds: int) -> None:
    """Prints a line for each dashboard and one for all."""
    reader = next(person.user for person in people.everybody().values() if person.role == _READER)
    with chromium(1440, 900) as driver:
        page = Page(driver, home.superset_url())
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _WATCH})
        page.sign_in(reader, home.passwords()[reader])
        files = [file for file in Assets.read(languages=("zh",)).dashboards.values() if _READER in file["roles"]]
        for title, before in (("cache filled", lambda: None), ("cache empty", answers.begin_generation)):
            _measure(page, files, rounds, title, before)
    print("\nThe cache of others than leadership is empty now; dashboards/refresh fills it.")


def _measure(page: Page, files: list[dict], rounds: int, title: str, before: Callable[[], None]) -> None:
    print(f"\n{title}, {rounds} times; milliseconds")
    print(f"{'dashboard':14}{'charts':>7}{'drawn: least':>14}{'median':>8}{'requests: p50':>15}{'p95':>7}{'most':>7}")
    everything: list[float] = []
    for file in files:
        drawn, requests = [], []
        charts = sum(len(row) for row in file["rows"])
        for number in range(rounds + 1):
            before()
            page.driver.execute_script(f"sessionStorage.charts = {charts}")
            page.open(f"/superset/dashboard/{file['slug']}/")
            moment = page.wait(lambda driver: driver.execute_script(_MOMENT))
            if number > 0:  # the first fills the caches of the server and the browser
                drawn.append(moment)
                requests += page.driver.execute_script(_REQUESTS)
        everything += requests
        print(f"{file['slug']:14}{charts:7}{min(drawn):14.0f}{statistics.median(drawn):8.0f}{_spread(requests)}", flush=True)
    print(f"{'all':14}{'':29}{_spread(everything)}")


def _spread(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{statistics.median(ordered):15.0f}{ordered[int(len(ordered) * 0.95)]:7.0f}{ordered[-1]:7.0f}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else _ROUNDS)
