/** Package. */
package org.changqing.connector;
