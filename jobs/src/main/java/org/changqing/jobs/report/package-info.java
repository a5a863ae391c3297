/** The published numbers of a period on paper: a workbook that leaders print and sign. */
package org.changqing.jobs.report;
