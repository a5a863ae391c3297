/** One statement: lexing, what it is, what is refused, how it is rewritten. */
package org.changqing.clickhouse.statement;
