/** Errors as ClickHouse numbers them. */
package org.changqing.clickhouse.error;
