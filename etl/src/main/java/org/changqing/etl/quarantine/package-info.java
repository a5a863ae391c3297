/** Rows that were set aside, brought back to whoever can mend them. */
package org.changqing.etl.quarantine;
