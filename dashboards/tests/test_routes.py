"""Every route of Superset × everybody: what is not permitted is refused, what is permitted tells nothing of other people.

Made from the application's own map of routes, so that one which a later Superset brings is covered without a word here.
"""

import json
import re
import subprocess
import sys

import pytest
import requests
from asking import EVERYBODY, OPERATOR, OTHERS, Superset

from changqing_dashboards import home, permitted

ALL_ROUTES = {route for routes in permitted.ROUTES.values() for route in routes}
PLACE = re.compile(r"<(?:[^:<>]+:)?(\w+)>")
ENDS_SESSIONS = {"/logout/", "/login/logout/"}
# In a process of its own: a second application in one process has few routes.
LIST_ROUTES = """
import json
from superset.app import create_app
rules = create_app().url_map.iter_rules()
print(json.dumps(sorted((rule.rule, method, rule.endpoint) for rule in rules for method in rule.methods - {"HEAD", "OPTIONS"})))
"""
WORDS_OF_PAGES = re.compile(r"/static/|/language_pack/")


@pytest.fixture(scope="module")
def routes() -> list[tuple[str, str, str]]:
    """Path with places, method, endpoint."""
    printed = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", LIST_ROUTES], check=True, capture_output=True, text=True
    ).stdout
    found = [tuple(route) for route in json.loads(printed.splitlines()[-1])]
    assert len(found) > 300
    return found


def filled(path: str, values: dict[str, str]) -> str:
    """The path with its places filled; a place without a value gets a number that nothing has."""
    return PLACE.sub(lambda place: values.get(place[1], "999999"), path)


def ask(user: Superset, method: str, path: str) -> requests.Response:
    body = {} if method in ("POST", "PUT") else None
    return user.session.request(method, user.url + path, json=body, allow_redirects=False, timeout=120)


@pytest.mark.parametrize("person", OTHERS, ids=lambda person: person.user)
def test_every_other_route_is_refused(signed_in, routes, person):
    api = [route for route in routes if route[0].startswith("/api/") and route[2] not in permitted.ROUTES[person.role]]
    assert len(api) > 100
    for path, method, endpoint in api:
        answer = ask(signed_in[person.user], method, filled(path, {}))
        assert (answer.status_code, answer.json()) == (403, permitted.REFUSED[403]), (person.user, method, endpoint)


@pytest.mark.parametrize("person", OTHERS, ids=lambda person: person.user)
def test_every_other_page_is_refused(in_browser, routes, person):
    pages = [route for route in routes if not route[0].startswith("/api/") and route[2] not in permitted.ROUTES[person.role]]
    assert len(pages) > 50
    for path, method, endpoint in pages:
        answer = ask(in_browser[person.user], method, filled(path, {}))
        assert answer.status_code in (403, 404), (person.user, method, endpoint, answer.status_code)
        assert answer.status_code == 404 or answer.json() == permitted.REFUSED[403], (person.user, method, endpoint)


def test_strangers_are_asked_to_sign_in(superset_url, routes):
    stranger = requests.Session()
    open_to_all = set.intersection(*map(set, permitted.ROUTES.values())) & permitted.ANYBODY
    for path, method, endpoint in routes:
        if endpoint in open_to_all:
            continue
        answer = stranger.request(method, superset_url + filled(path, {}), allow_redirects=False, timeout=60)
        assert answer.status_code in (401, 404) or answer.headers["Location"].startswith("/login/"), (method, endpoint)


def test_every_named_route_exists(routes):
    assert {endpoint for _, _, endpoint in routes} >= ALL_ROUTES


@pytest.fixture(scope="module")
def secrets() -> set[str]:
    """Passwords and keys of the home."""
    words = {word for file in home.folder("secrets").iterdir() for word in file.read_text(encoding="utf-8").split()}
    return {word for word in words if len(word) > 15} | set(home.passwords().values())


def present(ids: dict, slug: str) -> dict[str, str]:
    """What may stand in the places of a path: things that are there."""
    number = str(ids["dashboard"][slug])
    return {
        "pk": number,
        "id_or_slug": slug,
        "dashboard_id_or_slug": slug,
        "id_or_uuid": number,
        "lang": "en",
        "locale": "zh",
        "datasource_type": "table",
        "datasource_id": number,
        "slice_id": number,
        "column_name": "branch_name",
        "table_name": "metric_values",
        "schema_name": "mart",
    }


@pytest.mark.parametrize("person", OTHERS, ids=lambda person: person.user)
def test_permitted_routes_tell_nothing_of_others(in_browser, routes, ids, secrets, foreign, person):
    accounts = set(EVERYBODY.values()) - {person}
    told = [one.name for one in accounts if one.name != person.name] + [f"{one.user}@changqing" for one in accounts]
    for path, method, endpoint in routes:
        if method != "GET" or endpoint not in permitted.ROUTES[person.role] or path in ENDS_SESSIONS:
            continue
        if WORDS_OF_PAGES.search(path) or endpoint == "Dashboard.new":  # which makes one
            continue
        answer = ask(in_browser[person.user], method, filled(path, present(ids, "care")))
        hidden = [*told, *secrets, *foreign.get(person.user, ())]
        assert [text for text in hidden if is_told(text, answer.text)] == [], (person.user, path)


def is_told(text: str, answer: str) -> bool:
    """Whether it stands in the answer as a value of its own or, being long or Chinese, anywhere."""
    return f'"{text}"' in answer or ((len(text) > 6 or not text.isascii()) and text in answer)


def test_operator_may_use_every_route(signed_in):
    for path in ("/api/v1/security/users/", "/api/v1/log/", "/api/v1/rowlevelsecurity/", "/api/v1/database/"):
        assert signed_in[OPERATOR.user].get(path).status_code == 200, path
