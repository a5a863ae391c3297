package org.changqing.etl;

import java.net.URI;
import org.changqing.etl.source.SourceLocation;

/**
 * What to extract, and where to.
 *
 * @param runFolder the folder of this run
 * @param atOnce how many tables are read at the same time
 */
public record ExtractOptions(SourceLocation source, URI runFolder, int atOnce, Progress progress) {

  /** Two tables at a time, nobody listens. */
  public static ExtractOptions of(SourceLocation source, URI runFolder) {
    return new ExtractOptions(source, runFolder, 2, Progress.SILENT);
  }

  /** The same with a listener. */
  public ExtractOptions reportingTo(Progress listener) {
    return new ExtractOptions(source, runFolder, atOnce, listener);
  }
}
