package org.changqing.sample;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * One state of a record as its source system held it from {@code updatedAt} (Shanghai time) on.
 *
 * @param values the table's own columns in order, without the two common ones; null = empty
 */
record Version(LocalDateTime updatedAt, boolean deleted, List<Object> values) {

  static Version of(LocalDateTime updatedAt, Object... values) {
    return new Version(updatedAt, false, Arrays.asList(values));
  }

  Version deletedAt(LocalDateTime at) {
    return new Version(at, true, values);
  }
}
