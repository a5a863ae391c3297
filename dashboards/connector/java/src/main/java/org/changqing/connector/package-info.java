/**
 * The Java half of the Superset connector: reads results of the ClickHouse JDBC driver in blocks of
 * columns. The Python half, {@code changqing_connector}, starts the virtual machine and makes a
 * DB-API and an SQLAlchemy dialect of it.
 */
package org.changqing.connector;
