package org.changqing.etl;

import java.util.List;
import org.changqing.etl.fact.Partition;
import org.changqing.etl.record.CleanedValues;
import org.changqing.etl.record.LedgerLine;

/**
 * What was conformed.
 *
 * @param partitions all partitions of all facts, as in manifest.json
 * @param ledger one line a table that the source has, as in ledger.json
 * @param cleaned how many values had to be cleaned, by table and column, as in cleaned.json
 */
public record ConformResult(
    List<Partition> partitions, List<LedgerLine> ledger, List<CleanedValues> cleaned) {}
