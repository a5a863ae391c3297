"""Whom to visit next: by name, for care and the operator, for nobody else."""

from collections.abc import Iterator
from typing import Any

import clickhouse_connect
import pytest
from browser import Page, browser
from sqlalchemy import create_engine

from changqing_dashboards import home
from changqing_dashboards.texts import LANGUAGES, name_in

_FAILURE = ("Error", "错误", "异常", "undefined", "null", "NaN", "[object")


@pytest.fixture(scope="module")
def care() -> Iterator[Any]:
    """The warehouse as the care officer reads it."""
    url = create_engine(home.clickhouse_url("dashboard", "mart", driver="clickhousedb+connect")).url
    client = clickhouse_connect.get_client(host=url.host, port=url.port, username="care", password=home.passwords()["care"])
    yield client
    client.close()


def rows_of(page: Page) -> list[list[str]]:
    table = page.driver.find_elements("css selector", ".cq-list tr")[1:]
    return [[cell.text for cell in row.find_elements("css selector", "td")] for row in table]


@pytest.mark.parametrize("language", LANGUAGES)
def test_care_officer_reads_whom_to_visit(superset_url, passwords, care, pictures, language):
    listed = care.query(
        """
        select todo.priority, named.name, upper(left(todo.person_code, 8)), if(todo.branch_name = '', '—', todo.branch_name)
        from mart.visit_worklist as todo
        left join restricted.person_name as named on lower(leftPad(hex(named.person_key), 16, '0')) = todo.person_code
        """
    ).result_rows
    assert listed
    with browser(superset_url) as page:
        page.sign_in("care", passwords["care"])
        if language == "en":
            page.open("/lang/en")
        page.open(f"/superset/dashboard/{name_in(language, 'worklist')}/")
        page.wait_for(".cq-list td")
        page.wait_for_charts(3)
        page.picture(pictures / f"worklist-{language}.png", 1440, 900, whole=True)
        rows = rows_of(page)
        assert {(row[1], row[2], row[3]) for row in rows} == {row[1:] for row in listed}
        assert [word for word in _FAILURE if word in page.text()] == []
        counts = [int("".join(filter(str.isdigit, text.split("\n")[1]))) for text in page.texts(".cq-tile")]
        assert counts == [sum(row[0] == priority for row in listed) for priority in range(1, 6)]
        marks = [row[0][0] for row in rows]
        assert marks == sorted(marks, key="■▲○".index)


def test_care_officer_comes_to_a_branch_of_the_worklist(superset_url, passwords, care):
    name = care.query("select branch_name from mart.visit_worklist group by branch_name order by count() desc").first_row[0]
    with browser(superset_url) as page:
        page.sign_in("care", passwords["care"])
        page.open("/superset/dashboard/care/")
        page.wait_for_charts(9)
        page.wait(lambda driver: driver.find_elements("css selector", ".cq-grid th a"))
        next(link for link in page.driver.find_elements("css selector", ".cq-grid th a") if link.text == name).click()
        page.wait(lambda driver: "/worklist/" in driver.current_url and driver.find_elements("css selector", ".cq-list td"))
        page.wait_for_charts(3)
        assert {row[3] for row in rows_of(page)} == {name}


@pytest.mark.parametrize("user", ["leader", "secretary", "district", "analyst"])
def test_nobody_else_finds_the_worklist(superset_url, passwords, user):
    with browser(superset_url) as page:
        page.sign_in(user, passwords[user])
        page.wait_for(".cq-nav")
        assert page.driver.find_elements("css selector", "a[href*=worklist]") == []
        asked = "const done = arguments[0]; fetch('/api/v1/dashboard/worklist').then(answer => done(answer.status))"
        assert page.driver.execute_async_script(asked) in (403, 404)
        assert page.driver.execute_async_script(asked.replace("worklist", "care")) == 200
