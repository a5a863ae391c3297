package org.changqing.etl;

import java.util.List;
import java.util.Map;

/**
 * What was extracted.
 *
 * @param rowsRead rows by table, counted independently of the reading; only the tables that the
 *     source has
 * @param notices what the source holds and the contract does not know
 */
public record ExtractResult(Map<String, Long> rowsRead, List<String> notices) {}
