"""ClickHouse through its JDBC driver, for SQLAlchemy: ``clickhousedb+jdbc://user:password@host:port/database``.

The parts, from the outside in: ``dialect`` (SQLAlchemy), ``dbapi`` (PEP 249), ``columns`` (Java blocks to Python values),
``jvm`` (the virtual machine). The jars lie in the package, or in the folders that ``CHANGQING_CONNECTOR_JARS`` names.
"""
