package org.changqing.etl;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How to conform what was landed in a run folder.
 *
 * @param asOf the business date: later records do not count
 * @param firstPeriod the first month, if the earliest held activity is not to decide
 * @param personKeySecret the home's secret behind the persons' keys; the same for all runs of a
 *     home
 * @param atOnce how many tables are worked on at the same time
 */
public record ConformOptions(
    URI runFolder,
    LocalDate asOf,
    Optional<YearMonth> firstPeriod,
    PersonKeySecret personKeySecret,
    int atOnce,
    Progress progress) {

  /** Two tables at a time, nobody listens, the first period by the earliest held activity. */
  public static ConformOptions of(URI runFolder, LocalDate asOf, PersonKeySecret personKeySecret) {
    return new ConformOptions(
        runFolder, asOf, Optional.empty(), personKeySecret, 2, Progress.SILENT);
  }

  /** The same with a listener. */
  public ConformOptions reportingTo(Progress listener) {
    return new ConformOptions(runFolder, asOf, firstPeriod, personKeySecret, atOnce, listener);
  }

  /** The same with a configured first month. */
  public ConformOptions startingAt(YearMonth month) {
    return new ConformOptions(
        runFolder, asOf, Optional.of(month), personKeySecret, atOnce, progress);
  }
}
