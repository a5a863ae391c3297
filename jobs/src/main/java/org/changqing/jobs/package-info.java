/**
 * What runs when: the home of an installation and its settings. {@code servers} keeps the embedded
 * servers, {@code nightly} is the job that carries the records into the warehouse, {@code cli} is
 * what a user types.
 */
package org.changqing.jobs;
