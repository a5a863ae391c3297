package org.changqing.etl;

import java.net.URI;

/**
 * Which run to load, and where to.
 *
 * @param url the ClickHouse server's HTTP address
 * @param runId under which the ledger and the quarantine stand in ops
 * @param atOnce how many partitions are posted at the same time
 */
public record LoadOptions(
    URI runFolder,
    String url,
    String user,
    String password,
    String runId,
    int atOnce,
    Progress progress) {

  /** Two partitions at a time, nobody listens. */
  public static LoadOptions of(
      URI runFolder, String url, String user, String password, String runId) {
    return new LoadOptions(runFolder, url, user, password, runId, 2, Progress.SILENT);
  }

  /** The same with a listener. */
  public LoadOptions reportingTo(Progress listener) {
    return new LoadOptions(runFolder, url, user, password, runId, atOnce, listener);
  }

  @Override
  public String toString() {
    return "%s into %s@%s".formatted(runFolder, user, url);
  }
}
