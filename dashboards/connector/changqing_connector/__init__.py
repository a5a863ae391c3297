"""ClickHouse through its JDBC driver, for SQLAlchemy: ``clickhousedb+jdbc://user:password@host:port/database``.

The parts, from the outside in: ``dialect`` (SQLAlchemy), ``dbapi`` (PEP 249), ``columns`` (Java blocks to Python values),
``jvm`` (the virtual machine). The jars are found through ``CHANGQING_CONNECTOR_JARS``, a folder or a list of them.
"""
