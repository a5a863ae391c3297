/**
 * The embedded servers of a home. A small {@link org.changqing.jobs.servers.Supervisor} process
 * keeps PostgreSQL, ClickHouse and, after {@code up}, Superset and the schedule; {@link
 * org.changqing.jobs.servers.Servers} is how a command gets at them.
 */
package org.changqing.jobs.servers;
