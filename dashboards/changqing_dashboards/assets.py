"""The assets folder, and its translation into Superset's import format.

A file in ``assets/`` names others by their file names and holds no generated ids: the ids are made here, from the names
(uuid5), so that an import always meets what an earlier one made. Charts and dashboards are made once in each language from
the same files. ``dashboards/README.md`` describes the files.
"""

import os
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from changqing_dashboards import versions
from changqing_dashboards.layout import filters, positions
from changqing_dashboards.palette import COLORS
from changqing_dashboards.texts import LANGUAGES, in_language, name_in
from changqing_dashboards.widgets import drawn, linked

FOLDER = Path(os.environ.get("CHANGQING_ASSETS") or Path(__file__).parent.parent / "assets")
VIEWS = Path(__file__).parent.parent.parent / "sql" / "mart"
KINDS = ("databases", "datasets", "charts", "dashboards")

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://changqing.org/dashboards")
_VERSION = "1.0.0"
_OF_PARTITION = ("period", "version")
_VIEW_COLUMN = re.compile(r"(?m)^  (\w+) (.+?) comment '")


def identity(kind: str, name: str) -> str:
    """The id, for good, of the asset in file ``<kind>/<name>.yaml``."""
    return str(uuid.uuid5(_NAMESPACE, f"{kind}/{name}"))


@dataclass(frozen=True)
class Assets:
    """The files, parsed, by file name."""

    databases: dict[str, dict]
    datasets: dict[str, dict]
    charts: dict[str, dict]
    dashboards: dict[str, dict]

    @staticmethod
    def read(folder: Path = FOLDER, languages: tuple[str, ...] = LANGUAGES) -> "Assets":
        """The assets of some languages; databases and datasets are the same for all."""
        charts: dict[str, dict] = {}
        dashboards: dict[str, dict] = {}
        titles = yaml.safe_load((folder / "columns.yaml").read_text(encoding="utf-8"))
        datasets = {name: _with_columns(file, titles) for name, file in _files(folder / "datasets", "zh").items()}
        for language in languages:
            drawn_here = {name: drawn(file) for name, file in _files(folder / "charts", language).items()}
            common = _Common.read(folder, language)
            for name, file in _files(folder / "dashboards", language).items():
                dashboards[name_in(language, name)] = common.completed(file, drawn_here, datasets)
            for name, file in drawn_here.items():
                charts[name_in(language, name)] = common.worded(file)
        return Assets(_files(folder / "databases", "zh"), datasets, charts, dashboards)

    def identities(self) -> dict[str, set[str]]:
        """The ids of all assets, by kind."""
        return {kind: {identity(kind, name) for name in getattr(self, kind)} for kind in KINDS}

    def open_to(self, role: str) -> set[str]:
        """The datasets that a role may read: those of its dashboards, and those of no dashboard, which are for analysts."""
        shown = {slug: self.datasets_of(file) for slug, file in self.dashboards.items()}
        closed = set().union(*shown.values()) - set().union(
            *(shown[slug] for slug, file in self.dashboards.items() if role in file["roles"])
        )
        return set(self.datasets) - closed

    def datasets_of(self, dashboard: dict) -> set[str]:
        """What the charts and filters of a dashboard read."""
        charts = {self.charts[item["chart"]]["dataset"] for row in dashboard["rows"] for item in row}
        return charts | {choice["dataset"] for choice in dashboard["filters"].values()}

    def contents(self, urls: Mapping[str, str]) -> dict[str, str]:
        """The files of a Superset import; ``urls`` gives the connection URL of each database."""
        documents: dict[str, Any] = {"metadata.yaml": {"version": _VERSION, "type": "assets"}}
        for kind, translate in (
            ("databases", lambda name: database(self.databases[name], urls[name])),
            ("datasets", lambda name: dataset(name, self.datasets[name])),
            ("charts", lambda name: chart(self.charts[name])),
            ("dashboards", lambda name: dashboard(self.dashboards[name], self.charts)),
        ):
            for name in getattr(self, kind):
                head = {"uuid": identity(kind, name), "version": _VERSION, "is_managed_externally": True}
                documents[f"{kind}/{name}.yaml"] = {**head, **translate(name)}
        return {name: yaml.safe_dump(document, allow_unicode=True) for name, document in documents.items()}


def _files(folder: Path, language: str) -> dict[str, dict]:
    """The files of a folder, by their names; a dataset, chart or dashboard with the longer texts that stand beside it."""
    return {file.stem: _parse(file, language) for file in sorted(folder.glob("*.yaml"))}


def _parse(file: Path, language: str) -> dict:
    parsed = yaml.safe_load(in_language(file.read_text(encoding="utf-8"), language))
    beside = file.with_suffix(".hbs")
    if beside.exists():
        parsed["template"] = in_language(beside.read_text(encoding="utf-8"), language)
    return parsed


def _with_columns(file: dict, titles: Mapping[str, str]) -> dict:
    """A dataset whose columns have titles; those of a view are the ones that its file declares.

    One that shows a version of the data, and not the job's own doings, can be filtered by it.
    """
    types = file["columns"] if "sql" in file else view_columns(file["view"])
    columns = {name: {"type": kind} for name, kind in types.items()}
    if file.get("has_versions", True):
        columns = {**versions.columns(), **columns}
    columns = {name: {"title": titles.get(name, ""), **about} for name, about in columns.items()}
    return {"measures": {"rows_counted": "count()"}, **file, "columns": columns}


def view_columns(view: str) -> dict[str, str]:
    """The columns that ``mart`` shows of a view or table and their types, from its file."""
    file = next(file for file in (VIEWS / view / "table.sql", VIEWS / view / "view.sql") if file.exists())
    declared = dict(_VIEW_COLUMN.findall(file.read_text(encoding="utf-8")))
    return {name: kind for name, kind in declared.items() if name not in _OF_PARTITION}


@dataclass(frozen=True)
class _Common:
    """What the dashboards of a language share: the filters and the style sheet."""

    language: str
    filters: dict[str, dict]
    style: str

    @staticmethod
    def read(folder: Path, language: str) -> "_Common":
        filters = yaml.safe_load(in_language((folder / "filters.yaml").read_text(encoding="utf-8"), language))
        return _Common(language, filters, (folder / "style.css").read_text(encoding="utf-8"))

    def worded(self, file: dict) -> dict:
        """A chart whose widget and links are in the language."""
        text = yaml.safe_dump(file, allow_unicode=True, sort_keys=False, width=100_000)
        worded = yaml.safe_load(in_language(text, self.language))
        if "template" in worded:
            worded["template"] = linked(worded["template"], name_in(self.language, ""))
        return worded

    def completed(self, file: dict, charts: Mapping[str, dict], datasets: Mapping[str, dict]) -> dict:
        """A dashboard with its filters, each for those of its charts whose dataset has the filter's column."""
        slug = name_in(self.language, file["slug"])
        shown = [item["chart"] for row in file["rows"] for item in row]
        not_for = file.get("not_for", {})
        return {
            **file,
            "slug": slug,
            "css": self.style + f'.cq-nav a[href*="/{slug}/"] {{ background: #1f6f50; color: #fff; }}\n',
            "rows": [[{**item, "chart": name_in(self.language, item["chart"])} for item in row] for row in file["rows"]],
            "filters": {
                name: {
                    **self.filters[name],
                    "not_for": [
                        name_in(self.language, chart)
                        for chart in shown
                        if chart in not_for.get(name, [])
                        or self.filters[name]["column"] not in datasets[charts[chart]["dataset"]]["columns"]
                    ],
                }
                for name in file["filters"]
            },
        }


def database(file: dict, url: str) -> dict:
    settings = {"clickhouse_setting_" + name: str(value) for name, value in file.get("settings", {}).items()}
    return {
        "database_name": file["title"],
        "sqlalchemy_uri": url,
        "expose_in_sqllab": file["sql_lab"],
        "allow_run_async": False,
        "allow_ctas": False,
        "allow_cvas": False,
        "allow_dml": False,
        "allow_csv_upload": False,
        "extra": {"engine_params": {"connect_args": settings}, "allows_virtual_table_explore": file["sql_lab"]},
    }


def dataset(name: str, file: dict) -> dict:
    return {
        "table_name": name,
        "schema": file.get("schema"),
        "sql": file.get("sql"),
        "description": file["description"],
        "cache_timeout": file.get("cache_seconds"),  # a chart's own would not hold for who only looks
        "database_uuid": identity("databases", file["database"]),
        "filter_select_enabled": True,
        "columns": [_column(column, about) for column, about in file["columns"].items()],
        "metrics": [
            {"metric_name": metric, "expression": expression, "verbose_name": metric}
            for metric, expression in file["measures"].items()
        ],
    }


def _column(name: str, about: dict) -> dict:
    return {
        "column_name": name,
        "verbose_name": about["title"],
        "type": about["type"],
        "expression": about.get("expression"),
        "is_dttm": about["type"] in ("Date", "Date32", "DateTime"),
        "groupby": True,
        "filterable": True,
    }


def chart(file: dict) -> dict:
    params = {
        "viz_type": file["type"],
        "metrics": [measure(title, sql) for title, sql in file.get("measures", {}).items()],
        "adhoc_filters": [_filter(column, value) for column, value in file.get("where", {}).items()],
        "color_scheme": "changqing",
        **_grouping(file),
        **({"handlebarsTemplate": file["template"], "styleTemplate": ""} if "template" in file else {}),
        **({"timeseries_limit_metric": measure("次序", file["sorted_by"]), "order_desc": False} if "sorted_by" in file else {}),
        **file.get("options", {}),
    }
    return {
        "slice_name": file["title"],
        "description": file.get("description"),
        "viz_type": file["type"],
        "dataset_uuid": identity("datasets", file["dataset"]),
        "params": params,
    }


def _grouping(file: dict) -> dict:
    group = file.get("group", [])
    if file["type"].startswith("echarts_timeseries"):
        return {"x_axis": group[0], "groupby": group[1:]}
    return {"groupby": group}


def measure(title: str, sql: str) -> dict:
    name = "measure_" + uuid.uuid5(_NAMESPACE, title).hex[:8]
    return {
        "expressionType": "SQL",
        "sqlExpression": sql.strip(),
        "label": title,
        "hasCustomLabel": True,
        "optionName": name,
    }


def _filter(column: str, value: Any) -> dict:
    return {
        "expressionType": "SIMPLE",
        "clause": "WHERE",
        "subject": column,
        "operator": "IN" if isinstance(value, list) else "==",
        "operatorId": "IN" if isinstance(value, list) else "EQUALS",
        "comparator": value,
    }


def dashboard(file: dict, charts: Mapping[str, dict]) -> dict:
    shown = [item["chart"] for row in file["rows"] for item in row]
    numbers = {name: number for number, name in enumerate(shown, start=1)}
    identities = {name: identity("charts", name) for name in shown}
    titles = {name: charts[name]["title"] for name in shown}
    return {
        "dashboard_title": file["title"],
        "slug": file["slug"],
        "description": file["description"],
        "css": file.get("css", ""),
        "published": True,
        "position": positions(file["title"], file["rows"], numbers, identities, titles),
        "metadata": {
            "native_filter_configuration": filters(file.get("filters", {}), numbers, lambda name: identity("datasets", name)),
            "filter_bar_orientation": "HORIZONTAL",
            "cross_filters_enabled": False,
            **_colors(file["colors"], [charts[name]["measures"] for name in shown]),
            "refresh_frequency": 0,
        },
    }


def _colors(colors: Mapping[str, str], measures: list[dict]) -> dict:
    """The colours of measures, complete: otherwise each visitor's browser tries to save its own, which leaders may not."""
    return {
        "color_scheme": "changqing",
        "color_scheme_domain": COLORS,
        "label_colors": colors,
        "map_label_colors": colors,
        "shared_label_colors": sorted(label for label in colors if sum(label in chart for chart in measures) > 1),
    }
