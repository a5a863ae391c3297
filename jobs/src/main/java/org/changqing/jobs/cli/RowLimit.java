package org.changqing.jobs.cli;

import org.changqing.jobs.CommandFailure;

/** How many rows a user wants to see. */
final class RowLimit {
  private RowLimit() {}

  /** A number, or {@code all}. */
  static long of(String text) {
    if (text.equals("all")) {
      return Long.MAX_VALUE;
    }
    if (!text.matches("\\d{1,9}")) {
      throw CommandFailure.wrongUse("'--rows %s': give a number or all".formatted(text));
    }
    return Long.parseLong(text);
  }
}
