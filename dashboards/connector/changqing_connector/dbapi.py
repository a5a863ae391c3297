"""PEP 249 over the ClickHouse JDBC driver. Read-mostly: there are no transactions, and inserts go in as statements.

Threads may share the module, not connections. Errors are those of clickhouse-connect, which Superset's ClickHouse engine knows.
"""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import jpype
from clickhouse_connect.driver.binding import finalize_query
from clickhouse_connect.driver.exceptions import (  # noqa: F401, PEP 249 wants them in the module
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    InternalError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
    Warning,
)

from changqing_connector import columns, jvm

apilevel = "2.0"
threadsafety = 1
paramstyle = "pyformat"

_BLOCK_ROWS = 8192


def connect(
    host: str = "127.0.0.1",
    port: int | None = None,
    username: str = "default",
    password: str = "",
    database: str = "default",
    secure: bool | str = False,
    **properties: Any,
) -> "Connection":
    """Opens a connection; further arguments are properties of the JDBC driver, ``clickhouse_setting_…`` among them."""
    encrypted = str(secure).lower() in ("true", "1")
    url = f"jdbc:clickhouse:{'https' if encrypted else 'http'}://{host}:{port or (8443 if encrypted else 8123)}/{database}"
    return Connection(url, {**properties, "user": username or "default", "password": password or ""})


class Connection:
    """A JDBC connection."""

    def __init__(self, url: str, properties: Mapping[str, Any]):
        jvm.start()
        self._url, self._properties = url, properties
        settings = jpype.JClass("java.util.Properties")()
        for name, value in properties.items():
            settings.setProperty(name, str(value))
        with _errors():
            self._java = jpype.JClass("com.clickhouse.jdbc.Driver")().connect(url, settings)
        self._zone: str | None = None

    def cursor(self) -> "Cursor":
        return Cursor(self)

    def open(self, statement: str, query_id: str) -> Any:
        """Starts a statement and gives its Java block reader."""
        with _errors():
            return jpype.JClass("org.changqing.connector.BlockReader").open(self._java, statement, query_id, _BLOCK_ROWS)

    def kill(self, query_id: str) -> None:
        """Ends a query of the same user that runs, by a connection of its own."""
        other = Connection(self._url, self._properties)
        try:
            with other.cursor() as cursor:
                cursor.execute("kill query where query_id = %(query)s async", {"query": query_id})
        finally:
            other.close()

    def zone(self) -> str:
        """The server's zone, in which ClickHouse shows instants whose type names none."""
        if self._zone is None:
            with self.cursor() as cursor:
                cursor.execute("select timezone()")
                self._zone = cursor.fetchall()[0][0]
        return self._zone

    def close(self) -> None:
        with _errors():
            self._java.close()

    def commit(self) -> None:
        """Nothing to do: ClickHouse has no transactions here."""

    def rollback(self) -> None:
        """Nothing to do: ClickHouse has no transactions here."""


class Cursor:
    """Reads a result block by block, as rows are asked for."""

    arraysize = 1

    def __init__(self, connection: Connection):
        self._connection = connection
        self._reader: Any = None
        self._rows: Iterator[tuple] = iter(())
        self.description: list[tuple] | None = None
        self.rowcount = -1
        self.query_id = str(uuid.uuid4())

    def execute(self, operation: str, parameters: Mapping[str, Any] | Sequence | None = None) -> None:
        self.close()
        statement = finalize_query(operation, parameters) if parameters else operation.replace("%%", "%")
        self._reader = self._connection.open(statement, self.query_id)
        names, types = list(self._reader.names()), list(self._reader.types())
        self.description = [(name, kind, None, None, None, None, True) for name, kind in zip(names, types, strict=True)] or None
        self._rows = self._read()

    def executemany(self, operation: str, parameters: Sequence[Mapping[str, Any]]) -> None:
        for row in parameters:
            self.execute(operation, row)

    def cancel(self) -> None:
        """Ends the statement that another thread runs here; that thread gets ClickHouse's error 394."""
        self._connection.kill(self.query_id)

    def fetchone(self) -> tuple | None:
        return next(self._rows, None)

    def fetchmany(self, size: int | None = None) -> list[tuple]:
        wanted = self.arraysize if size is None else size
        return [row for _, row in zip(range(wanted), self._rows, strict=False)]

    def fetchall(self) -> list[tuple]:
        return list(self._rows)

    def close(self) -> None:
        if self._reader is not None:
            with _errors():
                self._reader.close()
            self._reader = None
        self._rows = iter(())

    def setinputsizes(self, sizes: Sequence) -> None:
        """PEP 249 lets it do nothing."""

    def setoutputsize(self, size: int, column: int | None = None) -> None:
        """PEP 249 lets it do nothing."""

    def __enter__(self) -> "Cursor":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[tuple]:
        return self._rows

    def _read(self) -> Iterator[tuple]:
        reader = self._reader
        kinds = list(reader.kinds())
        zones = [
            zone or (self._connection.zone() if kind == "INSTANT" else "")
            for kind, zone in zip(kinds, reader.zones(), strict=True)
        ]
        parts = list(zip(kinds, zones, reader.columns(), strict=True))
        while rows := self._next_block(reader):
            yield from zip(*(columns.values(kind, zone, column, rows) for kind, zone, column in parts), strict=True)

    @staticmethod
    def _next_block(reader: Any) -> int:
        with _errors():
            return reader.read()


@contextmanager
def _errors() -> Iterator[None]:
    """Raises the driver's exceptions as PEP 249 ones that carry ClickHouse's own words."""
    try:
        yield
    except jpype.JException as error:
        raise DatabaseError(_message(error)) from error


def _message(error: Any) -> str:
    """The innermost message that tells ClickHouse's error code, else the outermost."""
    messages, cause = [], error
    while cause is not None:
        messages.append(str(cause.getMessage() or cause.toString()))
        cause = cause.getCause()
    told = [message for message in messages if "DB::Exception" in message]
    return (told or messages)[-1 if told else 0]
