package org.changqing.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * C2: of the rows of one key the one with the greatest updated_at counts; on a tie the later line.
 *
 * @param live current versions that are not deleted
 * @param tombstones current versions that are
 * @param superseded all other readable rows
 */
record CurrentVersions(List<Row> live, int tombstones, int superseded) {

  static CurrentVersions of(List<Row> rows) {
    Map<String, Row> current = new LinkedHashMap<>();
    for (Row row : rows) {
      Row other = current.get(row.key());
      if (other == null || !row.updatedAt().isBefore(other.updatedAt())) {
        current.put(row.key(), row);
      }
    }
    List<Row> live = new ArrayList<>();
    for (Row row : current.values()) {
      if (!row.isDeleted()) {
        live.add(row);
      }
    }
    return new CurrentVersions(live, current.size() - live.size(), rows.size() - current.size());
  }
}
