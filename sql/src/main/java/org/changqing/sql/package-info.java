/** Package. */
package org.changqing.sql;
