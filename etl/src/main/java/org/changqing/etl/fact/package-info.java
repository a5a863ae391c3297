/**
 * The facts and dimensions that conform makes of the records, and what each partition's content is.
 */
package org.changqing.etl.fact;
