/**
 * What a user types. Only {@code nightly} starts Spring and Spark; everything else answers within
 * about a second.
 */
package org.changqing.jobs.cli;
