package org.changqing.jobs.nightly;

import java.time.LocalDate;

/**
 * What somebody asks of a nightly run. Two equal requests on equal files are the same work, so the
 * second goes on where a killed first one stopped.
 *
 * @param source a folder or a JDBC URL, with nothing secret in it
 * @param asOf business date: nothing later is counted
 * @param full measure everything anew, even when nothing changed
 * @param fingerprint what the input and the software looked like at the start
 */
public record Request(String source, LocalDate asOf, boolean full, String fingerprint) {

  /** A request on the source as it is now. */
  public static Request of(SourceChoice source, LocalDate asOf, boolean full) {
    return new Request(source.name(), asOf, full, Fingerprint.of(source.location()));
  }
}
