"""Whom to visit next: by name, for care and the operator, for nobody else."""

from typing import Any

import pytest
from asking import everything
from browser import Page

from changqing_dashboards.texts import LANGUAGES, name_in

_ROWS = """
    const rows = [...document.querySelectorAll('.cq-list tr')].slice(1);
    return rows.map(row => [...row.querySelectorAll('td')].map(cell => cell.innerText.trim()));
"""
_FAILURE = ("Error", "错误", "异常", "undefined", "null", "NaN", "[object")


@pytest.fixture(scope="module")
def care(warehouse_of) -> Any:
    """The warehouse as the care officer reads it."""
    return warehouse_of("care")


def rows_of(page: Page) -> list[list[str]]:
    return page.driver.execute_script(_ROWS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_care_officer_reads_whom_to_visit(page_of, care, pictures, language):
    listed = care.query(
        """
        select todo.priority, named.name, upper(left(todo.person_code, 8)), if(todo.branch_name = '', '—', todo.branch_name)
        from mart.visit_worklist as todo
        left join restricted.person_name as named on lower(leftPad(hex(named.person_key), 16, '0')) = todo.person_code
        """
    ).result_rows
    assert listed
    page = page_of("care")
    page.speak(language)
    page.open(f"/superset/dashboard/{name_in(language, 'worklist')}/")
    page.wait_for(".cq-list td")
    page.wait_for_charts(3)
    page.picture(pictures / f"worklist-{language}.png", 1440, 900)
    rows = rows_of(page)
    assert {(row[1], row[2], row[3]) for row in rows} == {row[1:] for row in listed}
    assert [word for word in _FAILURE if word in page.text()] == []
    counts = [int("".join(filter(str.isdigit, text.split("\n")[1]))) for text in page.texts(".cq-tile")]
    assert counts == [sum(row[0] == priority for row in listed) for priority in range(1, 6)]
    marks = [row[0][0] for row in rows]
    assert marks == sorted(marks, key="■▲○".index)


def test_care_officer_comes_to_a_branch_of_the_worklist(page_of, care):
    name = care.query("select branch_name from mart.visit_worklist group by branch_name order by count() desc").first_row[0]
    page = page_of("care")
    page.open("/superset/dashboard/care/")
    page.wait_for_charts(9)
    page.wait(lambda driver: driver.find_elements("css selector", ".cq-grid th a"))
    next(link for link in page.driver.find_elements("css selector", ".cq-grid th a") if link.text == name).click()
    page.wait(lambda driver: "/worklist/" in driver.current_url and driver.find_elements("css selector", ".cq-list td"))
    page.wait_for_charts(3)
    assert {row[3] for row in rows_of(page)} == {name}


@pytest.mark.parametrize("user", ["leader", "secretary", "district", "analyst"])
def test_nobody_else_finds_the_worklist(signed_in, user):
    """``test_dashboards`` looks at the links of a leader's and a secretary's pages."""
    answers = {slug: signed_in[user].get(f"/api/v1/dashboard/{slug}").status_code for slug in ("worklist", "care")}
    assert answers == {"worklist": 404, "care": 200}
    status = next(
        one for one in signed_in[user].get("/api/v1/dashboard/care/charts").json()["result"] if "cq-status" in str(one)
    )
    door = {"dashboardId": signed_in[user].get("/api/v1/dashboard/care").json()["result"]["id"], "slice_id": status["id"]}
    led = next(one for one in status["form_data"]["metrics"] if one["label"] == "sees_worklist")
    body = everything("data_status", int(status["form_data"]["datasource"].split("__")[0]), door, columns=[], metrics=[led])
    assert signed_in[user].chart_data(body).json()["result"][0]["data"] == [{"sees_worklist": 0}]
