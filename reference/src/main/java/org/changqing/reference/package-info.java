/** Package. */
package org.changqing.reference;
