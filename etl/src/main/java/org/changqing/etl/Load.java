package org.changqing.etl;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.changqing.etl.fact.Partition;
import org.changqing.etl.load.ClickHouse;
import org.changqing.etl.load.Store;
import org.changqing.etl.record.CleanedValues;
import org.changqing.etl.record.LedgerLine;

/**
 * Facts → store.*: posts the partitions that the store does not have, whose tables exist already,
 * and writes the run's ledger and quarantine into ops. May be killed and run again; run twice, the
 * second time loads nothing.
 */
public final class Load {

  private final LoadOptions options;

  public Load(LoadOptions options) {
    this.options = options;
  }

  /**
   * @throws IllegalStateException if nothing was conformed, or the server refuses or miscounts
   */
  public LoadResult execute() {
    RunFolder run = new RunFolder(options.runFolder());
    if (!run.has(Conform.MANIFEST)) {
      throw new IllegalStateException(
          "Nothing was conformed in %s. Run Conform first.".formatted(options.runFolder()));
    }
    List<Partition> all = run.readJson(Conform.MANIFEST, new TypeReference<List<Partition>>() {});
    try (ClickHouse server = new ClickHouse(options.url(), options.user(), options.password())) {
      Store store = new Store(server, run);
      List<Partition> missing = store.missing(all);
      store.load(missing, new Steps("load", missing.size(), options.atOnce(), options.progress()));
      store.report(
          options.runId(),
          run.readJson(Conform.LEDGER, new TypeReference<List<LedgerLine>>() {}),
          run.readJson(Conform.CLEANED, new TypeReference<List<CleanedValues>>() {}));
      return new LoadResult(
          missing.size(),
          all.size() - missing.size(),
          missing.stream().mapToLong(Partition::rows).sum());
    }
  }
}
