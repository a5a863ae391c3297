/** The engine in this process: library, connections, pipes, configuration. */
package org.changqing.clickhouse.engine;
