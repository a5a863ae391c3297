/**
 * The warehouse as SQL: reads the tree of {@code core}, {@code metrics}, {@code mart} and {@code
 * checks}, makes its databases, and measures, checks and publishes candidates. Start at {@link
 * org.changqing.sql.Warehouse}.
 */
package org.changqing.sql;
