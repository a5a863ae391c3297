"""Charts that Superset does not have, drawn by its Handlebars chart: tiles, grids, bars and lists.

Each is a few lines in a chart's file; here they become measures (one query) and a template. The classes stand in
``assets/style.css``. ``dashboards/README.md`` describes the files.
"""

import re
from typing import Any

_LINK = re.compile(r"%link (@?\w+)(?: ([\w./]+))?(?: (\w+))?%")

# What a page is about: the branch or district of a reader who has one, otherwise the widest scope that the filters leave.
# The roles are those of sql/access; nobody else than ClickHouse knows them surely.
_SCOPE_ORDER = (
    "if(scope_rank = multiIf(arrayCount(role -> startsWith(role, 'branch_'), enabledRoles()) = 1, 1, "
    "arrayCount(role -> startsWith(role, 'district_'), enabledRoles()) = 1, 2, 3), 9, scope_rank)"
)

_TILE_MEASURES = {
    "name": "any(<<metric_zh|metric_en>>)",
    "whose": "argMax(<<whose_zh|whose_en>>, scope_order)",
    "shown": "argMax(<<shown_zh|shown_en>>, scope_order)",
    "unit": "argMax(<<unit_zh|unit_en>>, scope_order)",
    "base": "argMax(base, scope_order)",
    "target": "argMax(<<target_zh|target_en>>, scope_order)",
    "change": "argMax(<<change_zh|change_en>>, scope_order)",
    "trend": "argMax(trend, scope_order)",
    "standing": "argMax(standing, scope_order)",
    "measured_over": "argMax(<<measured_zh|measured_en>>, scope_order)",
    "beside": "if(argMax(scope_kind, scope_order) = 'bureau' or countIf(scope_kind = 'bureau') = 0, '', "
    "concat('<<全局|bureau>> ', anyIf(concat(<<shown_zh, unit_zh|shown_en, ' ', unit_en>>), scope_kind = 'bureau')))",
}

_TILES = """<div class="cq-whose cq-fit">{{data.0.whose}}</div>
<div class="cq-tiles">
{{#each data}}
  <div class="cq-tile cq-{{this.standing}}" style="order:{{this.place}}">
    <div class="cq-name">{{#if this.leads_to}}<a href="%link @leads_to%">{{this.name}}</a>{{else}}{{this.name}}{{/if}}</div>
    <div class="cq-value">{{this.shown}}<span class="cq-unit">{{this.unit}}</span></div>
    <div class="cq-base">{{this.base}}</div>
    <div class="cq-foot"><span>{{this.target}}</span><span class="cq-{{this.trend}}">{{this.change}}</span></div>
    <div class="cq-over"><span>{{this.measured_over}}</span><span class="cq-beside">{{this.beside}}</span></div>
  </div>
{{/each}}
</div>
"""

_BARS = """<div class="cq-bars cq-fit END">
{{#each data}}
  <div class="cq-bar cq-{{this.standing}} cq-of-{{this.scope}}">
    <span class="cq-bar-name">LABEL</span>
    <span class="cq-bar-track"><span class="cq-bar-fill" style="width:{{this.width}}%"></span>TICK</span>
    <span class="cq-bar-end">{{this.shown}}</span>
  </div>
{{/each}}
</div>
"""

_GRID = """<table class="cq-grid cq-fit">
{{#each data}}
  {{#if @first}}<tr><th></th>{{#each (parseJson this.headings)}}<th>{{this}}</th>{{/each}}</tr>{{/if}}
  <tr class="cq-of-{{this.scope}}"><th>LABEL</th>
    {{#each (parseJson this.cells)}}<td class="cq-level-{{this.level}}">CELL</td>{{/each}}
  </tr>
{{/each}}
</table>
"""

# The twelve months up to the end of the chosen period: as the rows name them, and as they stand above the columns.
_MONTH = "addMonths(max(addMonths(toDate(concat(month_text, '-01')), months_back)), -back)"
_FIRST = f"back = 11 or toMonth({_MONTH}) = 1"
_MONTHS = {
    "column": "month_text",
    "columns": f"arrayMap(back -> formatDateTime({_MONTH}, '%Y-%m'), range(11, -1, -1))",
    "headings": "arrayMap(back -> <<"
    f"concat(if({_FIRST}, formatDateTime({_MONTH}, '%y年 '), ''), toString(toMonth({_MONTH})), '月')|"
    f"concat(formatDateTime({_MONTH}, '%b'), if({_FIRST}, formatDateTime({_MONTH}, ' %Y'), ''))>>, range(11, -1, -1))",
}

# A row of the whole bureau stands first, to compare with.
_SCOPE = "any(if(scope_kind = 'bureau', 'bureau', 'part'))"


def drawn(file: dict[str, Any]) -> dict[str, Any]:
    """The chart's file with the measures and the template of its widget; unchanged when it is a chart of Superset."""
    file = {
        **file,
        **{kind: {**file[kind], "link": "@leads_to"} for kind in ("bars", "grid") if "leads_to" in file.get(kind, {})},
    }
    for widget, draw in (("tiles", _tiles), ("bars", _bars), ("grid", _grid), ("list", _list)):
        if widget in file:
            file = {"type": "handlebars", **draw(file, file[widget]), **{k: v for k, v in file.items() if k != widget}}
    measures = {name: sql.replace("scope_order", _SCOPE_ORDER) for name, sql in file.get("measures", {}).items()}
    return {**file, **({"measures": measures} if measures else {}), **_introduced(file)}


def _introduced(file: dict[str, Any]) -> dict[str, str]:
    """The template with the chart's description above it, unless the title is left away, too."""
    template = file.get("template", "")
    if not template or "cq-tiles" in template or "cq-status" in template:
        return {}
    return {"template": f'<p class="cq-about">{file["description"]}</p>\n{template}'}


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
    measures["scope"] = _SCOPE if bars.get("with_bureau") else "'part'"
    if "target" in bars:
        measures["tick"] = f"round(100 * least(1, {bars['target']}), 1)"
    template = _BARS.replace("TICK", '<span class="cq-tick" style="left:{{this.tick}}%"></span>' if "target" in bars else "")
    return {
        "group": _row(bars),
        "measures": measures,
        "sorted_by": _sorted(bars),
        "template": template.replace("LABEL", _label(bars)).replace("END", "cq-long-ends" if bars.get("long_ends") else "")
        + file.get("note", ""),
        "options": {"row_limit": bars.get("limit", 200)},
    }


def _grid(file: dict[str, Any], grid: dict[str, str]) -> dict[str, Any]:
    grid = {**(_MONTHS if grid.get("months") else {}), **grid}
    cell = "groupArray({})[indexOf(groupArray(toString({})), column)]"
    parts = {"shown": grid["shown"], "level": grid["level"], "page": grid.get("cell_page"), "period": grid.get("cell_period")}
    parts = {name: cell.format(sql, grid["column"]) for name, sql in parts.items() if sql}
    told = ", ".join(f"'{name}', {sql}" for name, sql in parts.items())
    measures = {
        "headings": f"toJSONString({grid.get('headings', grid['columns'])})",
        "cells": f"toJSONString(arrayMap(column -> map({told}), {grid['columns']}))",
        **({"leads_to": grid["leads_to"]} if "leads_to" in grid else {}),
        "scope": _SCOPE if grid.get("with_bureau") else "'part'",
    }
    return {
        "group": _row(grid),
        "measures": measures,
        "sorted_by": _sorted(grid),
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


def _row(widget: dict[str, Any]) -> list[str]:
    """What a row stands for: its label, and the branch that the label's link chooses."""
    return list(dict.fromkeys([widget["label"], *(["branch_name"] if widget.get("with_bureau") else [])]))


def _sorted(widget: dict[str, Any]) -> str:
    return f"(any(scope_kind != 'bureau'), {widget['sorted_by']})" if widget.get("with_bureau") else widget["sorted_by"]


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
        "template": f'<table class="cq-list cq-fit">\n{head}\n{body}\n</table>\n' + file.get("note", ""),
        "options": {"row_limit": rows.get("limit", 100)},
    }


def _label(widget: dict[str, Any]) -> str:
    """The name of a row, as a link when the widget has one; the whole bureau's leads nowhere."""
    name = "{{this." + widget["label"] + "}}"
    if not widget.get("link"):
        return name
    if not widget.get("with_bureau"):
        return f'<a href="%link {widget["link"]} {widget["label"]}%">{name}</a>'
    return (
        '{{#if this.branch_name}}<a href="%link ' + f'{widget["link"]} branch_name%">{name}</a>' + "{{else}}" + name + "{{/if}}"
    )
