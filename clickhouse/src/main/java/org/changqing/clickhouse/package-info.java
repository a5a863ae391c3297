/** Package. */
package org.changqing.clickhouse;
