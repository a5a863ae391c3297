"""A real Chromium without a window, driven as a user would use it."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE_SECONDS = 90
_LOOKS_EVERY_SECONDS = 0.2
_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--lang=zh-CN",
)

DRAWN = """
    return [...document.querySelectorAll('.slice_container')]
        .filter(chart => chart.querySelector('canvas') || chart.innerText.trim()).length
"""


class NoBrowserError(Exception):
    """What a browser needs is not installed."""


@dataclass
class Page:
    """The one page of a browser, on a Superset."""

    driver: webdriver.Chrome
    url: str
    last_look: bytes = b""

    def open(self, path: str) -> None:
        self.driver.get(self.url + path)

    def sign_in(self, user: str, password: str) -> None:
        self.open("/login/")
        name = self.wait_for("input#username, input[name=username]")
        name.send_keys(user)
        self.driver.find_element(By.CSS_SELECTOR, "input[type=password]").send_keys(password)
        self.driver.find_element(By.CSS_SELECTOR, "button[type=submit], [data-test=login-button]").click()
        self.wait(lambda driver: "/login" not in driver.current_url)

    def wait(self, condition: Any) -> Any:
        return WebDriverWait(self.driver, PATIENCE_SECONDS, _LOOKS_EVERY_SECONDS).until(condition)

    def wait_for(self, selector: str) -> Any:
        return self.wait(lambda driver: next(iter(driver.find_elements(By.CSS_SELECTOR, selector)), None))

    def wait_for_charts(self, number: int) -> None:
        """Until so many charts are drawn and nothing loads any more."""

        def drawn(driver: webdriver.Chrome) -> bool:
            loading = driver.find_elements(By.CSS_SELECTOR, "[data-test=loading-indicator], .loading")
            return driver.execute_script(DRAWN) >= number and not loading

        self.wait(drawn)

    def stands_still(self, driver: webdriver.Chrome) -> bool:
        """Whether charts have stopped moving since the last look."""
        before, self.last_look = self.last_look, driver.get_screenshot_as_png()
        return before == self.last_look


@contextmanager
def chromium(width: int, height: int, logged: Mapping[str, str] = MappingProxyType({})) -> Iterator[webdriver.Chrome]:
    """A browser with a fresh profile, ended at the end; ``logged`` names the logs that it keeps."""
    program, driver_program = _programs()
    options = webdriver.ChromeOptions()
    options.binary_location = program
    options.set_capability("goog:loggingPrefs", dict(logged))
    with tempfile.TemporaryDirectory() as profile:
        for argument in (*_ARGUMENTS, f"--window-size={width},{height}", f"--user-data-dir={profile}"):
            options.add_argument(argument)
        driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver_program))
        driver.set_page_load_timeout(PATIENCE_SECONDS)
        try:
            yield driver
        finally:
            driver.quit()


def _programs() -> tuple[str, str]:
    """The paths of Chromium and its driver."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    driver = shutil.which("chromedriver")
    missing = [
        package
        for package, found in (("chromium", program), ("chromium-driver", driver), ("fonts-noto-cjk", _has_chinese_fonts()))
        if not found
    ]
    if missing:
        raise NoBrowserError(f"No browser with Chinese fonts. Install it (Debian: apt-get install {' '.join(missing)}).")
    return str(program), str(driver)


def _has_chinese_fonts() -> bool:
    """Whether Chinese text can be drawn; believed where the system can't be asked."""
    asked = shutil.which("fc-list")
    return asked is None or bool(subprocess.run([asked, ":lang=zh-cn"], capture_output=True, check=True).stdout.strip())
