package org.changqing.sql;

/**
 * What one check found in a candidate.
 *
 * @param check name of its folder
 * @param isFatal whether an offending row stops the publish
 * @param offending number of offending rows
 * @param sample the first of them, as JSON; empty when there is none
 */
public record CheckResult(String check, boolean isFatal, long offending, String sample) {
  /** Whether this check stops the publish. */
  public boolean stops() {
    return isFatal && offending > 0;
  }
}
