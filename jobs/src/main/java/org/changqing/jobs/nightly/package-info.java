/**
 * The nightly job: from the sources' records to a publish, in steps that go on where a killed run
 * stopped.
 */
package org.changqing.jobs.nightly;
