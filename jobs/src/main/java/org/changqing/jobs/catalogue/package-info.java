/**
 * The catalogue of metrics and data, brought together from the warehouse and from what fills it.
 */
package org.changqing.jobs.catalogue;
