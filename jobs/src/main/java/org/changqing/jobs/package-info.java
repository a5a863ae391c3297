/** Package. */
package org.changqing.jobs;
