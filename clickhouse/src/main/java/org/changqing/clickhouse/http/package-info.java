/** ClickHouse's HTTP protocol. */
package org.changqing.clickhouse.http;
