package org.changqing.etl;

import java.util.List;
import org.changqing.etl.fact.Partition;
import org.changqing.etl.record.LedgerLine;

/**
 * What was conformed.
 *
 * @param partitions all partitions of all facts, as in manifest.json
 * @param ledger one line a table that the source has, as in ledger.json
 */
public record ConformResult(List<Partition> partitions, List<LedgerLine> ledger) {}
