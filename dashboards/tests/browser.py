"""The browser of the tests: it also knows what the page asked for, got and said."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By

from changqing_dashboards import browser as core

_SETTLED_SECONDS = 0.6  # Superset draws a chart anew 0.35 s after its window was resized
_TEXTS = """
    return [...document.querySelectorAll(arguments[0])].map(one =>
        one.checkVisibility({visibilityProperty: true}) ? one.innerText.trim().replace(/\\n+/g, '\\n') : '');
"""
_LAYOUT = """
    const boxes = document.querySelectorAll('.dashboard-component-chart-holder, .dashboard-component-chart-holder *');
    return innerWidth + ':' + [...boxes].map(box => [box.offsetTop, box.offsetLeft, box.offsetWidth, box.offsetHeight]).join();
"""


@dataclass
class Page(core.Page):
    """What the browser did and got since it started."""

    requests: list[str] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)
    charts: list[dict[str, Any]] = field(default_factory=list)
    """Answers to the dashboard's chart queries: ``query`` (SQL), ``data``, ``colnames`` …"""
    layout: str = ""
    laid_out_at: float = 0

    def speak(self, language: str) -> None:
        """Chooses the language, as a cookie."""
        self.driver.delete_cookie("language")
        self.driver.add_cookie({"name": "language", "value": language})

    def forget(self) -> None:
        """What the network and the console did so far."""
        self.take_log()
        self.driver.get_log("browser")
        self.requests, self.refused, self.charts = [], [], []

    def wait_for_charts(self, number: int) -> None:
        super().wait_for_charts(number)
        self.take_log()

    def choose(self, filter_number: int, value: str) -> None:
        """Picks a value of the dashboard's filter (counted from 0) and applies it."""
        box = self.driver.find_elements(By.CSS_SELECTOR, "[data-test=filter-bar] .ant-select")[filter_number]
        box.click()
        box.find_element(By.CSS_SELECTOR, "input").send_keys(value)
        self.wait_for(f".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option[title='{value}']").click()
        self.wait_for("[data-test=filter-bar__apply-button]:not([disabled])").click()

    def text(self) -> str:
        return self.texts("body")[0]

    def texts(self, selector: str) -> list[str]:
        """What is to be seen of the elements, in one question: asking for each takes long."""
        return self.driver.execute_script(_TEXTS, selector)

    def resize(self, width: int, height: int) -> None:
        """The window at that size, with its charts laid out anew."""
        self.driver.set_window_size(width, height)
        self.wait_for_charts(1)
        self.wait(self.is_laid_out)

    def is_laid_out(self, driver: webdriver.Chrome) -> bool:
        """Whether no box of a chart has moved or grown for a while; to compare pictures takes ten times as long."""
        if (layout := driver.execute_script(_LAYOUT)) != self.layout:
            self.layout, self.laid_out_at = layout, time.monotonic()
        return time.monotonic() - self.laid_out_at > _SETTLED_SECONDS

    def picture(self, path: Path, width: int, height: int) -> None:
        """A picture of the whole page at that width."""
        self.resize(width, height)
        height = self.driver.execute_script(
            "return document.querySelector('#app').scrollHeight + window.outerHeight - window.innerHeight"
        )
        self.driver.set_window_size(width, height)
        self.wait_for_charts(1)
        self.wait(self.stands_still)
        self.driver.save_screenshot(str(path))

    def take_log(self) -> None:
        """Reads what the network did since the last call."""
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.requests.append(message["params"]["request"]["url"])
            elif message["method"] == "Network.responseReceived":
                self._take_answer(message["params"]["requestId"], message["params"]["response"])

    def _take_answer(self, request: str, response: dict[str, Any]) -> None:
        if response["status"] >= 400:
            self.refused.append((response["status"], response["url"]))
        elif "/api/v1/chart/data" in response["url"]:
            try:
                body = self.driver.execute_cdp_cmd("Network.getResponseBody", {"requestId": request})["body"]
            except WebDriverException:
                return  # of a page that was left meanwhile
            self.charts.extend(json.loads(body)["result"])


@contextmanager
def browser(url: str, width: int = 1440, height: int = 900) -> Iterator[Page]:
    """A browser with a fresh profile; ended at the end."""
    with core.chromium(width, height, {"browser": "ALL", "performance": "ALL"}) as driver:
        yield Page(driver, url)
