"""From the Java block reader's columns to lists of Python values, a column at a time."""

import datetime
import itertools
import json
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import numpy

_FIRST_DAY = datetime.date(1970, 1, 1).toordinal()
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
_UTC_NAMES = {"UTC", "Etc/UTC", "GMT", "Zulu", "UCT"}


def values(kind: str, zone: str, column: Any, rows: int) -> list:
    """The first ``rows`` values of a column; ``zone`` is the one in which its instants are shown."""
    decoded = _DECODERS[kind](column, rows, zone)
    nulls = _array(column.nulls(), rows, numpy.int8)
    if nulls.any():
        return [None if null else value for value, null in zip(decoded, nulls, strict=True)]
    return decoded


def _array(java_array: Any, rows: int, kind: type) -> numpy.ndarray:
    return numpy.frombuffer(java_array, dtype=kind, count=rows)


def _integers(column: Any, rows: int, _zone: str) -> list[int]:
    return _array(column.values(), rows, numpy.int64).tolist()


def _unsigned(column: Any, rows: int, _zone: str) -> list[int]:
    return _array(column.values(), rows, numpy.uint64).tolist()


def _floats(column: Any, rows: int, _zone: str) -> list[float]:
    return _array(column.values(), rows, numpy.float64).tolist()


def _flags(column: Any, rows: int, zone: str) -> list[bool]:
    return [value == 1 for value in _integers(column, rows, zone)]


def _days(column: Any, rows: int, zone: str) -> list[datetime.date]:
    return [datetime.date.fromordinal(_FIRST_DAY + day) for day in _integers(column, rows, zone)]


def _instants(column: Any, rows: int, zone: str) -> list[datetime.datetime]:
    """As the native driver gives them: without a zone when it is UTC, else in the zone of the column or server."""
    instants = (_EPOCH + datetime.timedelta(microseconds=value) for value in _integers(column, rows, zone))
    if zone in _UTC_NAMES:
        return [instant.replace(tzinfo=None) for instant in instants]
    shown = ZoneInfo(zone)
    return [instant.astimezone(shown) for instant in instants]


def _durations(column: Any, rows: int, zone: str) -> list[datetime.timedelta]:
    return [datetime.timedelta(microseconds=value) for value in _integers(column, rows, zone)]


def _texts(column: Any, rows: int, _zone: str) -> list[str]:
    text = bytes(column.utf8()).decode("utf-8")
    ends = list(itertools.accumulate(_array(column.lengths(), rows, numpy.int32).tolist()))
    return [text[start:end] for start, end in zip([0, *ends], ends)]  # noqa: B905, one start too many on purpose


def _each(convert: Callable[[str], Any]) -> Callable[[Any, int, str], list]:
    """Converts a column's texts; null is the empty text, which no conversion is asked for."""
    return lambda column, rows, zone: [convert(text) if text else None for text in _texts(column, rows, zone)]


def _object(text: str) -> dict:
    """The driver names what is nested by its path: ``{"a.b": 1}``."""
    found: dict = {}
    for path, value in json.loads(text).items():
        *folders, name = path.split(".")
        place = found
        for folder in folders:
            place = place.setdefault(folder, {})
        place[name] = value
    return found


_DECODERS: dict[str, Callable[[Any, int, str], list]] = {
    "INTEGER": _integers,
    "UNSIGNED": _unsigned,
    "BOOLEAN": _flags,
    "FLOAT": _floats,
    "DAY": _days,
    "INSTANT": _instants,
    "DURATION": _durations,
    "DIGITS": _each(int),
    "DECIMAL": _each(Decimal),
    "UUID": _each(uuid.UUID),
    "TEXT": _texts,
    "JSON": _each(json.loads),
    "OBJECT": _each(_object),
}
