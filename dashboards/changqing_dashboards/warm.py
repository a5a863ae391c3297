"""Fills the cache after a publish, so that the first visitor of a dashboard waits no longer than the tenth.

The cache is emptied. Then each dashboard's queries are sent once for each view of the data (people who see the same share the
cached answers), and with them what people of that view chose in the filters lately. What a dashboard asks for is known from
visits (``seen``); those that nobody has opened since they last changed are opened first, where a browser is installed.
"""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from selenium.common.exceptions import WebDriverException

from changqing_dashboards import answers, home, people, seen
from changqing_dashboards.assets import Assets
from changqing_dashboards.browser import NoBrowserError, Page, chromium
from changqing_dashboards.people import OPERATOR, Person
from changqing_dashboards.texts import ENGLISH

_AT_ONCE = 3
_PATIENCE_SECONDS = 120
_FIRST_ROLES = ("leadership", "care", "district", "secretary")


class Visitor:
    """Somebody signed in to Superset."""

    def __init__(self, user: str) -> None:
        account = {"username": user, "password": home.passwords()[user], "provider": "db"}
        self._headers = {"Content-Type": "application/json"}
        self._headers["Authorization"] = f"Bearer {self.ask('/api/v1/security/login', account)['access_token']}"

    def ask(self, path: str, body: dict | None = None) -> dict:
        """The answer to a request, a POST when it has a body."""
        content = None if body is None else json.dumps(body).encode()
        with urlopen(Request(home.superset_url() + path, content, self._headers), timeout=_PATIENCE_SECONDS) as answer:
            return json.load(answer)


@dataclass(frozen=True)
class Shown:
    """A dashboard as Superset has it now."""

    slug: str
    title: str
    roles: tuple[str, ...]
    charts: int

    @property
    def is_english(self) -> bool:
        return self.slug.endswith(ENGLISH)

    def may_be_seen_by(self, person: Person) -> bool:
        return person.role == OPERATOR or person.role in self.roles


def refresh() -> None:
    """Empties the cache of the charts' data and fills it again."""
    started = time.monotonic()
    answers.begin_generation()
    operator = Visitor(people.operator().user)
    shown = dashboards(operator)
    learn(shown)
    renew(operator)
    queries, refused = _ask_again(shown)
    took = f"{time.monotonic() - started:.1f} s"
    views = len(people.one_of_each_view())
    _say(f"{queries} queries for {views} views of the data, {took}" + f", {refused} refused" * bool(refused))


def dashboards(operator: Visitor) -> dict[int, Shown]:
    """The dashboards of the assets folder, by Superset's number."""
    files = {file["slug"]: file for file in Assets.read().dashboards.values()}
    listed = operator.ask("/api/v1/dashboard/?q=(page_size:500)")["result"]
    return {
        one["id"]: Shown(one["slug"], file["title"], tuple(file["roles"]), sum(len(row) for row in file["rows"]))
        for one in listed
        if (file := files.get(one["slug"]))
    }


def learn(shown: dict[int, Shown]) -> None:
    """Opens the dashboards of which it is not known what all their charts ask for."""
    known: dict[int, set[int]] = {number: set() for number in shown}
    for body in seen.kept(seen.OPENED).values():
        form = body["form_data"]
        known.setdefault(form["dashboardId"], set()).add(form.get("slice_id"))
    unknown = [one for number, one in shown.items() if len(known[number] - {None}) < one.charts]
    if not unknown:
        return
    try:
        _visit(unknown)
    except (NoBrowserError, WebDriverException) as error:
        titles = "、".join(one.title for one in unknown)
        _say(f"{titles} are warmed only after somebody has opened them: {str(error).partition(chr(10))[0]}")


def _visit(unknown: list[Shown]) -> None:
    """As leadership, which finds them warm then, or as the operator, who sees all."""
    left = sorted(unknown, key=lambda one: one.is_english)
    for person in sorted(people.one_of_each_view(), key=_importance):
        mine = [one for one in left if one.may_be_seen_by(person)]
        left = [one for one in left if one not in mine]
        if mine:
            _visit_as(person, mine)


def _visit_as(person: Person, unknown: list[Shown]) -> None:
    with chromium(1440, 900) as driver:
        page = Page(driver, home.superset_url())
        page.sign_in(person.user, home.passwords()[person.user])
        for one in unknown:
            page.open("/lang/en" if one.is_english else "/lang/zh")
            page.open(f"/superset/dashboard/{one.slug}/")
            page.wait_for_charts(one.charts)
            _say(f"opened {one.title}")


def renew(operator: Visitor) -> None:
    """Puts what the filters begin with now in place of what they began with before the publish."""
    before, generation = seen.newest(), answers.generation()
    now, kept = _first_choices(operator), seen.kept(seen.OPENED)
    for file, body in kept.items():
        if not seen.is_opening(body, before or now):
            file.unlink(missing_ok=True)
        elif (renewed := seen.with_newest(body, now)) != body:
            seen.replace(file, renewed)
    seen.set_newest(now, generation)


def _first_choices(operator: Visitor) -> dict[str, Any]:
    """With what those filters begin, by column: asked here, since what anybody asked may be ordered otherwise."""
    numbers = {one["table_name"]: one["id"] for one in operator.ask("/api/v1/dataset/?q=(page_size:500)")["result"]}
    found = {}
    for column, file in seen.filters_with_default().items():
        by = file["sorted_by"]
        query = {"columns": [column], "metrics": [by], "orderby": [[by, file["ascending"]]], "row_limit": 1}
        body = {"datasource": {"id": numbers[file["dataset"]], "type": "table"}, "queries": [query]}
        for row in operator.ask(seen.CHART_DATA, body)["result"][0]["data"]:
            found[column] = row[column]
    return found


def _ask_again(shown: dict[int, Shown]) -> tuple[int, int]:
    """Sends all queries for all views, Chinese pages and leadership first; tells how many, and how many were refused."""
    opened = seen.kept(seen.OPENED)
    tasks: list[tuple[Visitor, Path, dict]] = []
    for person in sorted(people.one_of_each_view(), key=_importance):
        try:
            visitor = Visitor(person.user)
        except HTTPError as error:
            _say(f"nothing is warm for the role {person.role}, because {person.user} could not sign in: {error}")
            continue
        for file, body in [*opened.items(), *seen.kept(person.view).items()]:
            dashboard = shown.get(body["form_data"]["dashboardId"])
            if dashboard and dashboard.may_be_seen_by(person):
                tasks.append((visitor, file, body))
    tasks.sort(key=lambda task: shown[task[2]["form_data"]["dashboardId"]].is_english)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answered = list(pool.map(lambda task: _answered(*task), tasks))
    return len(answered), answered.count(False)


def _answered(visitor: Visitor, file: Path, body: dict) -> bool:
    """Whether Superset still answers a query; one that it does not know any more is forgotten."""
    try:
        visitor.ask(seen.CHART_DATA, body)
    except HTTPError as error:
        if error.code < HTTPStatus.INTERNAL_SERVER_ERROR:
            file.unlink(missing_ok=True)
        return False
    return True


def _importance(person: Person) -> int:
    return _FIRST_ROLES.index(person.role) if person.role in _FIRST_ROLES else len(_FIRST_ROLES)


def _say(text: str) -> None:
    print(f"dashboards/refresh: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        answers.begin_generation() if sys.argv[1:] == ["--empty"] else refresh()
    except OSError as error:
        _say(f"the dashboards are not warm, because Superset said: {error}")
