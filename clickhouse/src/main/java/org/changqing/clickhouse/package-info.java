/** The embedded ClickHouse: the engine behind the HTTP protocol of a ClickHouse server. */
package org.changqing.clickhouse;
