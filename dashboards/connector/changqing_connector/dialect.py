"""The SQLAlchemy dialect ``clickhousedb+jdbc``.

clickhouse-connect's dialect with another DB-API below it. Its name stays ``clickhousedb``, so that Superset keeps its
ClickHouse engine: time grains, SQL parser, functions.
"""

from types import ModuleType

from clickhouse_connect.cc_sqlalchemy.dialect import ClickHouseDialect

from changqing_connector import dbapi


class JdbcDialect(ClickHouseDialect):
    """clickhouse-connect's dialect over the JDBC driver."""

    driver = "jdbc"
    supports_statement_cache = False

    @classmethod
    def dbapi(cls) -> ModuleType:
        return dbapi
