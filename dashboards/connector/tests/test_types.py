"""Every type of ClickHouse through JDBC: name, smallest and greatest value, null, and the same as the native driver gives."""

import datetime
import ipaddress
import math
import uuid
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

SHANGHAI = ZoneInfo("Asia/Shanghai")

VALUES = [
    ("toInt8(-128)", "Int8", -128),
    ("toInt8(127)", "Int8", 127),
    ("toInt16(-32768)", "Int16", -32768),
    ("toInt16(32767)", "Int16", 32767),
    ("toInt32(-2147483648)", "Int32", -(2**31)),
    ("toInt32(2147483647)", "Int32", 2**31 - 1),
    ("toInt64('9223372036854775807')", "Int64", 2**63 - 1),
    ("toUInt8(0)", "UInt8", 0),
    ("toUInt8(255)", "UInt8", 255),
    ("toUInt16(65535)", "UInt16", 2**16 - 1),
    (f"toInt128('{-(2**127)}')", "Int128", -(2**127)),
    (f"toUInt128('{2**128 - 1}')", "UInt128", 2**128 - 1),
    (f"toInt256('{-(2**255)}')", "Int256", -(2**255)),
    (f"toInt256('{2**255 - 1}')", "Int256", 2**255 - 1),
    (f"toUInt256('{2**256 - 1}')", "UInt256", 2**256 - 1),
    ("toUInt256(0)", "UInt256", 0),
    ("toFloat64('1.7976931348623157e308')", "Float64", 1.7976931348623157e308),
    ("reinterpretAsFloat64(toUInt64(1))", "Float64", 5e-324),
    ("reinterpretAsFloat32(toUInt32(4286578687))", "Float32", -3.4028234663852886e38),
    ("toBFloat16(-1.5)", "BFloat16", -1.5),
    ("toDecimal32('-9999999.99', 2)", "Decimal(9, 2)", Decimal("-9999999.99")),
    ("toDecimal64('9999999999999999.99', 2)", "Decimal(18, 2)", Decimal("9999999999999999.99")),
    ("toDecimal256(repeat('9', 74), 2)", "Decimal(76, 2)", Decimal("9" * 74 + ".00")),
    ("toDateTime(0, 'UTC')", "DateTime('UTC')", datetime.datetime(1970, 1, 1)),
    ("toDateTime(4294967295, 'UTC')", "DateTime('UTC')", datetime.datetime(2106, 2, 7, 6, 28, 15)),
    ("toDateTime64('1900-01-01 00:00:00', 0, 'UTC')", "DateTime64(0, 'UTC')", datetime.datetime(1900, 1, 1)),
    (
        "toDateTime64('2299-12-31 23:59:59.999999', 6, 'UTC')",
        "DateTime64(6, 'UTC')",
        datetime.datetime(2299, 12, 31, 23, 59, 59, 999999),
    ),
    (
        "toDateTime64('2020-07-01 08:00:00.123456789', 9, 'Asia/Shanghai')",
        "DateTime64(9, 'Asia/Shanghai')",
        datetime.datetime(2020, 7, 1, 8, 0, 0, 123456, tzinfo=SHANGHAI),
    ),
    ("'-999:59:59'::Time", "Time", -datetime.timedelta(hours=999, minutes=59, seconds=59)),
    ("'12:34:56.789'::Time64(3)", "Time64(3)", datetime.timedelta(hours=12, minutes=34, seconds=56.789)),
    ("concat('a', char(0), 'b', '😀')", "String", "a\0b😀"),
    ("toFixedString('甲', 6)", "FixedString(6)", "甲\0\0\0"),
    ("cast('请假' as Enum16('到会' = -1000, '请假' = 1000))", "Enum16('到会' = -1000, '请假' = 1000)", "请假"),
    ("toUUID('00000000-0000-0000-0000-000000000000')", "UUID", uuid.UUID(int=0)),
    ("toIPv4('255.255.255.255')", "IPv4", "255.255.255.255"),
    ("toIPv6('2001:db8::1')", "IPv6", "2001:db8:0:0:0:0:0:1"),
    ("toLowCardinality(toUInt64(7))", "LowCardinality(UInt64)", 7),
    ("cast(5, 'SimpleAggregateFunction(sum, UInt64)')", "SimpleAggregateFunction(sum, UInt64)", 5),
    ("interval 3 day", "IntervalDay", "P3D"),
    ("interval 2 hour", "IntervalHour", "PT2H"),
    ("[[1, 2], []]::Array(Array(UInt8))", "Array(Array(UInt8))", [[1, 2], []]),
    ("[1.5, nan, inf]", "Array(Float64)", [1.5, None, None]),
    (f"[toUInt256('{2**256 - 1}')]", "Array(UInt256)", [2**256 - 1]),
    ("[true, false]", "Array(Bool)", [True, False]),
    ("[('a', 1)]", "Array(Tuple(String, UInt8))", [["a", 1]]),
    ("array()", "Array(Nothing)", []),
    ("map(1, [2, 3])", "Map(UInt8, Array(UInt8))", {"1": [2, 3]}),
    ("map()::Map(String, String)", "Map(String, String)", {}),
    ("(1, '乙')::Tuple(a UInt8, b String)", "Tuple(a UInt8, b String)", [1, "乙"]),
    ("(1, (2, null::Nullable(String)))", "Tuple(UInt8, Tuple(UInt8, Nullable(String)))", [1, [2, None]]),
    ("[(1, 'a')]::Nested(x UInt8, y String)", "Nested(x UInt8, y String)", [[1, "a"]]),
    ("""'{"a": 1, "b": {"c": [1, 2]}, "n": null}'::JSON""", "JSON", {"a": 1, "b": {"c": [1, 2]}}),
    ("'{}'::JSON", "JSON", {}),
    ("1::Variant(UInt8, String)", "Variant(String, UInt8)", 1),
    ("'甲'::Variant(UInt8, String)", "Variant(String, UInt8)", "甲"),
    ("5::Dynamic", "Dynamic", "5"),
    ("(1.5, -2.5)::Point", "Point", [1.5, -2.5]),
    ("[(0, 0), (1, 1)]::Ring", "Ring", [[0, 0], [1, 1]]),
    ("[(0, 0), (1, 1)]::LineString", "LineString", [[0, 0], [1, 1]]),
    ("[[(0, 0), (1, 1)]]::MultiLineString", "MultiLineString", [[[0, 0], [1, 1]]]),
    ("[[(0, 0), (1, 1)]]::Polygon", "Polygon", [[[0, 0], [1, 1]]]),
    ("[[[(0, 0), (1, 1)]]]::MultiPolygon", "MultiPolygon", [[[[0, 0], [1, 1]]]]),
    ("toInt64('-9223372036854775808')", "Int64", -(2**63)),
    ("toUInt32(4294967295)", "UInt32", 2**32 - 1),
    ("toUInt64('18446744073709551615')", "UInt64", 2**64 - 1),
    ("toUInt64(0)", "UInt64", 0),
    ("toInt128('170141183460469231731687303715884105727')", "Int128", 2**127 - 1),
    (
        "toUInt256('115792089237316195423570985008687907853269984665640564039457')",
        "UInt256",
        int("115792089237316195423570985008687907853269984665640564039457"),
    ),
    ("true", "Bool", True),
    ("toBool(0)", "Bool", False),
    ("toFloat32(1.5)", "Float32", 1.5),
    ("toFloat64(1) / 3", "Float64", 1 / 3),
    ("1 / 0", "Float64", math.inf),
    ("toDecimal64('-1234567.89', 2)", "Decimal(18, 2)", Decimal("-1234567.89")),
    ("toDecimal32('0', 2)", "Decimal(9, 2)", Decimal("0.00")),
    ("toDecimal128('1.0000000001', 10)", "Decimal(38, 10)", Decimal("1.0000000001")),
    ("toDate('1970-01-01')", "Date", datetime.date(1970, 1, 1)),
    ("toDate('2149-06-06')", "Date", datetime.date(2149, 6, 6)),
    ("toDate32('1900-01-01')", "Date32", datetime.date(1900, 1, 1)),
    ("toDate32('2299-12-31')", "Date32", datetime.date(2299, 12, 31)),
    ("toDateTime('2020-07-01 00:00:00', 'UTC')", "DateTime('UTC')", datetime.datetime(2020, 7, 1)),
    (
        "toDateTime('2020-07-01 08:00:00', 'Asia/Shanghai')",
        "DateTime('Asia/Shanghai')",
        datetime.datetime(2020, 7, 1, 8, tzinfo=SHANGHAI),
    ),
    (
        "toDateTime64('2020-07-01 08:00:00.123456', 6, 'Asia/Shanghai')",
        "DateTime64(6, 'Asia/Shanghai')",
        datetime.datetime(2020, 7, 1, 8, 0, 0, 123456, tzinfo=SHANGHAI),
    ),
    (
        "toDateTime64('1935-03-07 23:59:59.999', 3, 'UTC')",
        "DateTime64(3, 'UTC')",
        datetime.datetime(1935, 3, 7, 23, 59, 59, 999000),
    ),
    ("''", "String", ""),
    ("'离退休第三党支部 𬭎䶮 · %s ''引号'''", "String", "离退休第三党支部 𬭎䶮 · %s '引号'"),
    ("toLowCardinality('现场')", "LowCardinality(String)", "现场"),
    ("toFixedString('110101', 6)", "FixedString(6)", "110101"),
    ("cast('到会' as Enum8('到会' = 1, '请假' = 2))", "Enum8('到会' = 1, '请假' = 2)", "到会"),
    (
        "toUUID('61f0c404-5cb3-11e7-907b-a6006ad3dba0')",
        "UUID",
        uuid.UUID("61f0c404-5cb3-11e7-907b-a6006ad3dba0"),
    ),
    ("toIPv4('192.168.0.1')", "IPv4", "192.168.0.1"),
    ("[1, 2]::Array(UInt8)", "Array(UInt8)", [1, 2]),
    ("[]::Array(String)", "Array(String)", []),
    ("['甲', null]::Array(Nullable(String))", "Array(Nullable(String))", ["甲", None]),
    ("[toDate32('1935-03-07')]", "Array(Date32)", ["1935-03-07"]),
    ("map('三会一课', 3)::Map(String, UInt8)", "Map(String, UInt8)", {"三会一课": 3}),
    ("(1, '乙')::Tuple(UInt8, String)", "Tuple(UInt8, String)", [1, "乙"]),
]

NULLABLE = [
    *(
        "Bool",
        "Int8",
        "Int16",
        "Int32",
        "Int64",
        "Int128",
        "Int256",
        "UInt8",
        "UInt16",
        "UInt32",
        "UInt64",
        "UInt128",
        "UInt256",
    ),
    *("Float32", "Float64", "BFloat16", "Decimal(9, 2)", "Decimal(76, 2)", "String", "FixedString(3)", "Enum8('a' = 1)"),
    *("UUID", "IPv4", "IPv6", "Date", "Date32", "DateTime", "DateTime64(3, 'Asia/Shanghai')", "Time", "Time64(3)"),
]


def plain(value: Any) -> Any:
    """The native driver's value as the connector gives it where the two differ on purpose: see the table in README.md."""
    if isinstance(value, dict):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, datetime.date | ipaddress.IPv4Address):
        return str(value)
    return value


def as_native(name: str, value: Any) -> Any:
    """What the native driver is expected to give: the same, save for these types."""
    if name.startswith(("Array", "Tuple", "Map", "Nested", "JSON", "Variant")) or name in SHAPES:
        return plain(value)
    if name.startswith("FixedString"):
        return value.decode()
    if name in ("IPv4", "IPv6"):
        return value.exploded.replace("0000", "0").replace(":0db8", ":db8").replace(":0001", ":1")
    return value


SHAPES = {"Point", "Ring", "LineString", "MultiLineString", "Polygon", "MultiPolygon"}
OWN = ("Tuple(a", "Nested", "Interval", "Dynamic", "DateTime('Asia/Shanghai')")
"""Types whose values are others than the native driver's: names of fields, ISO 8601 text, text; it forgets DateTime's zone."""


@pytest.mark.parametrize(("expression", "name", "value"), VALUES, ids=[expression for expression, _, _ in VALUES])
def test_value_and_type_name_are_right(jdbc, expression, name, value):
    cursor = jdbc.raw_connection().cursor()
    cursor.execute(f"select {expression} as v".replace("%", "%%"))
    row = cursor.fetchone()
    assert cursor.description[0][:2] == ("v", name)
    assert row == (value,)
    assert type(row[0]) is type(value)
    assert cursor.fetchone() is None


@pytest.mark.parametrize(
    ("expression", "name"),
    [(expression, name) for expression, name, _ in VALUES if not name.startswith(OWN)],
)
def test_native_driver_gives_the_same(jdbc, native, expression, name):
    cursor = jdbc.raw_connection().cursor()
    cursor.execute(f"select {expression} as v".replace("%", "%%"))
    assert cursor.fetchone()[0] == as_native(name, native.query(f"select {expression} as v").result_rows[0][0])


@pytest.mark.parametrize(
    "expression", ["null", "null::Variant(UInt8, String)", "null::Dynamic", "toLowCardinality(null::Nullable(String))"]
)
def test_null_without_a_type_of_its_own_is_none(jdbc, expression):
    cursor = jdbc.raw_connection().cursor()
    cursor.execute(f"select {expression} as v")
    assert cursor.fetchall() == [(None,)]


def test_bytes_that_are_no_text_are_replaced(jdbc):
    cursor = jdbc.raw_connection().cursor()
    cursor.execute("select unhex('ff41') as v")
    assert cursor.fetchone() == ("\N{REPLACEMENT CHARACTER}A",)


@pytest.mark.parametrize("name", NULLABLE)
def test_null_is_none_and_keeps_its_place(jdbc, name):
    default = (
        "'a'"
        if name.startswith(("Enum", "String", "FixedString"))
        else "defaultValueOfTypeName('" + name.replace("'", "\\'") + "')"
    )
    cursor = jdbc.raw_connection().cursor()
    cursor.execute(f"select if(number = 1, null, {default})::Nullable({name}) as v from numbers(3) order by number")
    rows = cursor.fetchall()
    assert [row[0] is None for row in rows] == [False, True, False]


def test_nan_is_nan(jdbc):
    cursor = jdbc.raw_connection().cursor()
    cursor.execute("select nan, -1 / 0")
    value, minus_infinity = cursor.fetchone()
    assert math.isnan(value)
    assert minus_infinity == -math.inf
