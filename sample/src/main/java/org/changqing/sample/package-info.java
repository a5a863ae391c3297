/** Package. */
package org.changqing.sample;
