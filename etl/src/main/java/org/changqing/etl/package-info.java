/** Package. */
package org.changqing.etl;
