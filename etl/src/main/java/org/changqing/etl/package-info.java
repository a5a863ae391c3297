/**
 * From the sources' records to the facts of the warehouse: {@link org.changqing.etl.Extract},
 * {@link org.changqing.etl.Conform} and {@link org.changqing.etl.Load}, one class an arrow.
 */
package org.changqing.etl;
