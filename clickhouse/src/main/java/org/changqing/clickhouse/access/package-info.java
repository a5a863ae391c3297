/** Who may do what. */
package org.changqing.clickhouse.access;
