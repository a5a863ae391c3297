package org.changqing.reference;

import java.util.List;

/**
 * What one table's file holds.
 *
 * @param read data rows
 * @param rows the readable ones, in the order of the file
 * @param quarantined one finding for each unreadable row
 * @param emptied optional codes outside their list
 */
record TableFile(
    Table table, int read, List<Row> rows, List<Finding> quarantined, List<Finding> emptied) {}
