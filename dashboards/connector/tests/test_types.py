"""Every type that the warehouse uses, through JDBC: its name, its values, its null."""

import datetime
import math
import uuid
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

SHANGHAI = ZoneInfo("Asia/Shanghai")

VALUES = [
    ("toInt8(-128)", "Int8", -128),
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
    "Bool",
    "Date",
    "Date32",
    "DateTime64(3, 'Asia/Shanghai')",
    "Decimal(9, 2)",
    "Enum8('a' = 1)",
    "Float64",
    "Int64",
    "String",
    "UInt64",
    "UUID",
]


@pytest.mark.parametrize(("expression", "name", "value"), VALUES, ids=[expression for expression, _, _ in VALUES])
def test_value_and_type_name_are_right(jdbc, expression, name, value):
    cursor = jdbc.raw_connection().cursor()
    cursor.execute(f"select {expression} as v".replace("%", "%%"))
    row = cursor.fetchone()
    assert cursor.description[0][:2] == ("v", name)
    assert row == (value,)
    assert type(row[0]) is type(value)
    assert cursor.fetchone() is None


@pytest.mark.parametrize("name", NULLABLE)
def test_null_is_none_and_keeps_its_place(jdbc, name):
    default = "'a'" if name.startswith(("Enum", "String")) else "defaultValueOfTypeName('" + name.replace("'", "\\'") + "')"
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
