/** The operational contract: which tables and columns a source has, and what each may hold. */
package org.changqing.etl.contract;
