"""Tells with a dashboard what its filters begin with.

A filter that begins with its first choice asks for its choices first, and Superset draws no chart until they have arrived. The
latest one is known since the last warming: told with the dashboard, the charts need not wait. It holds for the generation of
the data in which it was learnt, and for a page that is opened with nothing chosen, by those who only look.
"""

import json
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, g, request

from changqing_dashboards import permitted, seen


def serve(app: Flask) -> None:
    """Makes the application add it to its description of a dashboard."""

    @app.after_request
    def tell(response: Response) -> Response:
        if request.endpoint == "DashboardRestApi.get" and response.status_code == HTTPStatus.OK and _begins():
            answer = response.get_json()
            answer["result"]["json_metadata"] = _with_first_choices(answer["result"]["json_metadata"])
            response.data = json.dumps(answer, ensure_ascii=False)
        return response


def _begins() -> bool:
    return permitted.onlooker() is not None and "native_filters" not in (request.referrer or "")


def _with_first_choices(metadata: str) -> str:
    """The dashboard's settings, where filters of which the first choice is known have it as their default."""
    known = seen.newest(g.generation)
    settings = json.loads(metadata)
    for one in settings.get("native_filter_configuration", []):
        column = one["targets"][0]["column"]["name"]
        if column in known and one["controlValues"]["defaultToFirstItem"]:
            one["defaultDataMask"] = _chosen(column, known[column])
            one["requiredFirst"] = False  # or the page would ask once more when the filter's own query is answered
    return json.dumps(settings, ensure_ascii=False)


def _chosen(column: str, value: str) -> dict[str, Any]:
    """What Superset's filter says when somebody has chosen a value."""
    return {
        "extraFormData": {"filters": [{"col": column, "op": "IN", "val": [value]}]},
        "filterState": {"value": [value], "label": value},
        "ownState": {},
    }
