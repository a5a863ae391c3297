package org.changqing.reference;

import java.util.List;

/**
 * Everything that the contract says about one folder of records on one as-of date.
 *
 * @param cells every published cell, ordered by {@link Cell#key()}
 * @param ledger one line for each table that the source has
 * @param quarantined the rows that were refused
 * @param emptied the optional values that were emptied and reported; their rows are loaded
 */
public record ReferenceResult(
    List<Cell> cells, List<LedgerLine> ledger, List<Finding> quarantined, List<Finding> emptied) {}
