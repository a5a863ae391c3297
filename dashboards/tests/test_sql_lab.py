"""SQL Lab in a browser, as the analyst uses it."""

import time
from urllib.parse import urlencode

from asking import OPERATOR

SECONDS_TO_STOP = 30  # of the 120 after which ClickHouse would end the query itself
BUTTON = "[data-test=run-query-action]"


def test_stop_ends_the_query_in_clickhouse(page_of, warehouse_of, signed_in):
    databases = signed_in["analyst"].get("/api/v1/database/").json()["result"]
    number = next(one["id"] for one in databases if one["expose_in_sqllab"])
    mark = f"stop {time.time()}"
    sql = f"select count() from numbers(1000000000000) where sipHash64(number) = 0 and '{mark}' != ''"
    running = "select count() from system.processes where query like {mark:String} and query not like '%system.processes%'"
    operator = warehouse_of(OPERATOR.user)

    def runs(_: object) -> bool:
        return operator.query(running, parameters={"mark": f"%{mark}%"}).first_row[0] > 0

    page = page_of("analyst")
    page.open("/sqllab/?" + urlencode({"dbid": number, "schema": "mart", "name": "stop", "sql": sql, "autorun": "true"}))
    page.wait(runs)
    page.wait(lambda _: "停止" in page.texts(BUTTON))
    page.wait_for(BUTTON).click()
    stopped = time.monotonic()
    page.wait(lambda driver: not runs(driver))
    assert time.monotonic() - stopped < SECONDS_TO_STOP
    page.wait(lambda _: "执行" in page.texts(BUTTON))
