/**
 * The ways from here into the warehouse: as the operator who builds it, and as somebody who asks it
 * something.
 */
package org.changqing.jobs.warehouse;
