package org.changqing.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One held activity.
 *
 * @param expected each expected person's counting status; {@link #UNKNOWN} without a row (C9, C10)
 * @param attendance the rows of everybody, guests included
 */
record Meeting(
    Row row, LocalDate day, Map<String, Integer> expected, Map<String, List<Row>> attendance) {

  static final int UNKNOWN = 0;
  static final Set<Integer> PRESENT = Set.of(1, 2);
  private static final List<Integer> FIRST_THAT_OCCURS = List.of(1, 2, 7, 6, 4, 3, 5);

  String branch() {
    return row.text("branch_id");
  }

  String kind() {
    return row.text("kind");
  }

  List<String> present() {
    return expected.keySet().stream().filter(this::isPresent).toList();
  }

  boolean isPresent(String expectedPerson) {
    return PRESENT.contains(expected.get(expectedPerson));
  }

  long expectedWithStatus(int status) {
    return expected.values().stream().filter(each -> each == status).count();
  }

  /** C10: the status that counts among several rows of one person. */
  static int countingStatus(List<Row> rows) {
    for (int status : FIRST_THAT_OCCURS) {
      if (rows.stream().anyMatch(row -> row.integer("status_code") == status)) {
        return status;
      }
    }
    return UNKNOWN;
  }
}
