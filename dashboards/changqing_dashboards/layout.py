"""A dashboard's rows and filters in Superset's own layout format."""

from collections.abc import Callable, Mapping
from typing import Any

Position = dict[str, Any]


def positions(
    title: str,
    rows: list[list[dict]],
    numbers: Mapping[str, int],
    identities: Mapping[str, str],
    titles: Mapping[str, str],
) -> Position:
    """The tree of rows and charts; a row is 12 wide, a height counts 8 pixels."""
    placed: Position = {
        "DASHBOARD_VERSION_KEY": "v2",
        "ROOT_ID": {"type": "ROOT", "id": "ROOT_ID", "children": ["GRID_ID"]},
        "HEADER_ID": {"type": "HEADER", "id": "HEADER_ID", "meta": {"text": title}},
        "GRID_ID": {
            "type": "GRID",
            "id": "GRID_ID",
            "parents": ["ROOT_ID"],
            "children": [f"ROW-{number}" for number, _ in enumerate(rows, start=1)],
        },
    }
    for number, row in enumerate(rows, start=1):
        above = ["ROOT_ID", "GRID_ID", f"ROW-{number}"]
        placed[above[-1]] = {
            "type": "ROW",
            "id": above[-1],
            "parents": above[:-1],
            "children": [f"CHART-{item['chart']}" for item in row],
            "meta": {"background": "BACKGROUND_TRANSPARENT"},
        }
        for item in row:
            name = item["chart"]
            placed[f"CHART-{name}"] = {
                "type": "CHART",
                "id": f"CHART-{name}",
                "parents": above,
                "children": [],
                "meta": {
                    "chartId": numbers[name],
                    "uuid": identities[name],
                    "sliceName": titles[name],
                    "width": item["width"],
                    "height": item["height"],
                },
            }
    return placed


def filters(files: Mapping[str, dict], numbers: Mapping[str, int], dataset: Callable[[str], str]) -> list[dict]:
    """Select filters of one value, shown above the charts."""
    return [
        {
            "id": f"NATIVE_FILTER-{name}",
            "type": "NATIVE_FILTER",
            "filterType": "filter_select",
            "name": file["title"],
            "description": file.get("description", ""),
            "targets": [{"datasetUuid": dataset(file["dataset"]), "column": {"name": file["column"]}}],
            "scope": {"rootPath": ["ROOT_ID"], "excluded": [numbers[chart] for chart in file.get("not_for", [])]},
            # Charts wait for the default: none is drawn without it first.
            "requiredFirst": file.get("first_is_default", False),
            "cascadeParentIds": [f"NATIVE_FILTER-{parent}" for parent in file.get("within", [])],
            "controlValues": {
                "multiSelect": False,
                "enableEmptyFilter": file.get("first_is_default", False),
                "defaultToFirstItem": file.get("first_is_default", False),
                "searchAllOptions": False,
                "inverseSelection": False,
                "sortAscending": file.get("ascending", True),
            },
            "sortMetric": file.get("sorted_by"),
            "defaultDataMask": {"extraFormData": {}, "filterState": {}, "ownState": {}},
        }
        for name, file in files.items()
    ]
