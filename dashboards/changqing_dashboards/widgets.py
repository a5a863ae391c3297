"""Charts that Superset does not have, drawn by its Handlebars chart: tiles, grids, bars and lists.

Each is a few lines in a chart's file; here they become measures (one query) and a template. The classes stand in
``assets/style.css``. ``dashboards/README.md`` describes the files.
"""

import re
from typing import Any

_LINK = re.compile(r"%link (@?\w+)(?: ([\w./]+))?(?: (\w+))?%")

_TILE_MEASURES = {
    "name": "any(<<metric_zh|metric_en>>)",
    "shown": "argMax(<<shown_zh|shown_en>>, scope_rank)",
    "unit": "argMax(<<unit_zh|unit_en>>, scope_rank)",
    "target": "argMax(<<target_zh|target_en>>, scope_rank)",
    "change": "argMax(<<change_zh|change_en>>, scope_rank)",
    "trend": "argMax(trend, scope_rank)",
    "standing": "argMax(standing, scope_rank)",
    "measured_over": "argMax(<<measured_zh|measured_en>>, scope_rank)",
}

_TILES = """<div class="cq-tiles">
{{#each data}}
  <div class="cq-tile cq-{{this.standing}}" style="order:{{this.place}}">
    <div class="cq-name">{{#if this.leads_to}}<a href="%link @leads_to%">{{this.name}}</a>{{else}}{{this.name}}{{/if}}</div>
    <div class="cq-value">{{this.shown}}<span class="cq-unit">{{this.unit}}</span></div>
    <div class="cq-foot"><span>{{this.target}}</span><span class="cq-{{this.trend}}">{{this.change}}</span></div>
    <div class="cq-over">{{this.measured_over}}</div>
  </div>
{{/each}}
</div>
"""

_BARS = """<div class="cq-bars">
{{#each data}}
  <div class="cq-bar cq-{{this.standing}}">
    <span class="cq-bar-name">LABEL</span>
    <span class="cq-bar-track"><span class="cq-bar-fill" style="width:{{this.width}}%"></span></span>
    <span class="cq-bar-end">{{this.shown}}</span>
  </div>
{{/each}}
</div>
"""

_GRID = """<table class="cq-grid">
{{#each data}}
  {{#if @first}}<tr><th></th>{{#each (parseJson this.headings)}}<th>{{this}}</th>{{/each}}</tr>{{/if}}
  <tr><th>LABEL</th>{{#each (parseJson this.cells)}}<td class="cq-level-{{this.level}}">CELL</td>{{/each}}</tr>
{{/each}}
</table>
"""


def drawn(file: dict[str, Any]) -> dict[str, Any]:
    """The chart's file with the measures and the template of its widget; unchanged when it is a chart of Superset."""
    file = {
        **file,
        **{kind: {**file[kind], "link": "@leads_to"} for kind in ("bars", "grid") if "leads_to" in file.get(kind, {})},
    }
    for widget, draw in (("tiles", _tiles), ("bars", _bars), ("grid", _grid), ("list", _list)):
        if widget in file:
            return {"type": "handlebars", **draw(file, file[widget]), **{k: v for k, v in file.items() if k != widget}}
    return file


def linked(template: str, suffix: str) -> str:
    """The template with its links.

    ``%link <slug>%`` opens a dashboard, ``%link <slug> <column>%`` with the branch chosen that the row's column names, a second
    column with the period, too; ``@<column>`` in place of a slug is the slug that the row's column names.
    """

    def address(found: re.Match[str]) -> str:
        slug = "{{this." + found[1][1:] + "}}" if found[1].startswith("@") else found[1]
        chosen = {"branch": ("branch_name", found[2]), "period": ("period_en" if suffix else "period_zh", found[3])}
        return _address(slug + suffix, chosen)

    return _LINK.sub(address, template)


def _address(slug: str, chosen: dict[str, tuple[str, str | None]]) -> str:
    """The page with values of filters chosen: by the filter its column, and the row's column that holds the value."""
    filters = []
    for name, (column, source) in chosen.items():
        if source:
            value = "{{" + (source if source.startswith("../") else "this." + source) + "}}"
            filters.append(
                f"NATIVE_FILTER-{name}:(extraFormData:(filters:!((col:{column},op:IN,val:!('{value}')))),"
                f"filterState:(label:'{value}',value:!('{value}')),id:NATIVE_FILTER-{name},ownState:())"
            )
    return f"/superset/dashboard/{slug}/" + (f"?native_filters=({','.join(filters)})" if filters else "")


def _tiles(file: dict[str, Any], metrics: list[str] | dict[str, str]) -> dict[str, Any]:
    """Metrics, or metrics with the page that tells more of each."""
    places = ", ".join(f"'{metric}'" for metric in metrics)
    pages = ", ".join(f"'{page}'" for page in metrics.values()) if isinstance(metrics, dict) else ""
    leads_to = {"leads_to": f"transform(metric_id, [{places}], [{pages}], '')" if pages else "''"}
    return {
        "dataset": "metric_tiles",
        "group": ["metric_id"],
        "measures": {**_TILE_MEASURES, "place": f"indexOf([{places}], metric_id)", **leads_to},
        "where": {"metric_id": list(metrics)},
        "template": _TILES,
        "options": {"row_limit": 20},
    }


def _bars(file: dict[str, Any], bars: dict[str, Any]) -> dict[str, Any]:
    measures = {"width": f"round(100 * least(1, greatest(0, ifNull({bars['share']}, 0))), 1)"}
    measures |= {"shown": bars["shown"], "standing": bars.get("standing", "'plain'")}
    measures |= {"leads_to": bars["leads_to"]} if "leads_to" in bars else {}
    return {
        "group": [bars["label"]],
        "measures": measures,
        "sorted_by": bars["sorted_by"],
        "template": _BARS.replace("LABEL", _label(bars)) + file.get("note", ""),
        "options": {"row_limit": bars.get("limit", 200)},
    }


def _grid(file: dict[str, Any], grid: dict[str, str]) -> dict[str, Any]:
    cell = "groupArray({})[indexOf(groupArray(toString({})), column)]"
    parts = {"shown": grid["shown"], "level": grid["level"], "page": grid.get("cell_page"), "period": grid.get("cell_period")}
    parts = {name: cell.format(sql, grid["column"]) for name, sql in parts.items() if sql}
    told = ", ".join(f"'{name}', {sql}" for name, sql in parts.items())
    measures = {
        "headings": f"toJSONString({grid.get('headings', grid['columns'])})",
        "cells": f"toJSONString(arrayMap(column -> map({told}), {grid['columns']}))",
        **({"leads_to": grid["leads_to"]} if "leads_to" in grid else {}),
    }
    return {
        "group": [grid["label"]],
        "measures": measures,
        "sorted_by": grid["sorted_by"],
        "template": _GRID.replace("LABEL", _label(grid)).replace("CELL", _cell(grid)) + file.get("note", ""),
        "options": {"row_limit": 200},
    }


def _cell(grid: dict[str, Any]) -> str:
    """What stands in a cell, as a link when the grid has a page for it; the whole bureau's leads nowhere."""
    if not grid.get("cell_page"):
        return "{{this.shown}}"
    link = "%link @page ../branch_name" + (" period" if grid.get("cell_period") else "") + "%"
    return (
        '{{#if this.page}}{{#if ../branch_name}}<a href="'
        + link
        + '">{{this.shown}}</a>{{else}}{{this.shown}}{{/if}}{{else}}{{this.shown}}{{/if}}'
    )


def _list(file: dict[str, Any], rows: dict[str, Any]) -> dict[str, Any]:
    names = {title: f"c{number}" for number, title in enumerate(rows["columns"], start=1)}
    heads = "".join(f"<th>{title}</th>" for title in names)
    linked_by = rows.get("link_by", "")
    link = {"link": rows.get("link", "")}
    cells = "".join(
        f"<td>{_label({'label': name, **link}) if title == linked_by else '{{formatNumber this.' + name + '}}'}</td>"
        for title, name in names.items()
    )
    head, body = f"<tr>{heads}</tr>", '{{#each data}}\n<tr class="cq-row-{{this.standing}}">' + cells + "</tr>\n{{/each}}"
    return {
        "measures": {
            **{names[title]: sql for title, sql in rows["columns"].items()},
            **rows.get("also", {}),
            "standing": rows.get("standing", "'plain'"),
        },
        "group": rows["group"],
        "sorted_by": rows["sorted_by"],
        "template": f'<table class="cq-list">\n{head}\n{body}\n</table>\n' + file.get("note", ""),
        "options": {"row_limit": rows.get("limit", 100)},
    }


def _label(widget: dict[str, str]) -> str:
    """The name of a row, as a link when the widget has one."""
    name = "{{this." + widget["label"] + "}}"
    if not widget.get("link"):
        return name
    return f'<a href="%link {widget["link"]} {widget["label"]}%">{name}</a>'
