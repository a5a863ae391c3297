package org.changqing.etl;

import java.util.List;
import java.util.Map;
import org.changqing.etl.record.RowsRead;

/**
 * What was extracted.
 *
 * @param rows by table; only the tables that the source has
 * @param notices what the source holds and the contract does not know
 */
public record ExtractResult(Map<String, RowsRead> rows, List<String> notices) {}
