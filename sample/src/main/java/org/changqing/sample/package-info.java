/**
 * Sample records of a bureau for retired officials, made from a seed.
 *
 * <p>Start at {@link org.changqing.sample.SampleData}. A {@code BureauYears} lives through the
 * months one by one and states what is true; a {@code Release} lets out only the versions of
 * records that are known by the last day. So a longer sample contains a shorter one, and the days
 * between two last days can be added on their own.
 */
package org.changqing.sample;
