package org.changqing.etl.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.changqing.etl.RunFolder;
import org.changqing.etl.Steps;
import org.changqing.etl.Steps.Piece;
import org.changqing.etl.fact.Partition;
import org.changqing.etl.record.CleanedValues;
import org.changqing.etl.record.LedgerLine;

/** The warehouse's store on one server, and the report of a run beside it. */
public final class Store {

  private final ClickHouse server;
  private final RunFolder run;

  public Store(ClickHouse server, RunFolder run) {
    this.server = server;
    this.run = run;
  }

  /** Those of the partitions that aren't loaded yet. */
  public List<Partition> missing(List<Partition> partitions) {
    return new LoadedPartitions(server).missing(partitions);
  }

  /** Loads the partitions, which must be missing, a few at a time. */
  public void load(List<Partition> partitions, Steps steps) {
    Map<String, List<Partition>> byTable =
        partitions.stream()
            .collect(Collectors.groupingBy(Partition::table, TreeMap::new, Collectors.toList()));
    byTable.forEach((name, mine) -> new StoreTable(server, run, name).dropLeftovers(mine));
    List<Piece> pieces = new ArrayList<>();
    for (Partition partition : partitions) {
      StoreTable table = new StoreTable(server, run, partition.table());
      pieces.add(
          new Piece(partition.table() + " " + partition.period(), () -> table.insert(partition)));
    }
    steps.run(pieces);
    byTable.forEach((name, mine) -> new StoreTable(server, run, name).verify(mine));
    if (!partitions.isEmpty()) {
      new LoadedPartitions(server).add(partitions);
    }
  }

  /** Writes what became of the run's rows; a second try replaces the first. */
  public void report(String runId, List<LedgerLine> ledger, List<CleanedValues> cleaned) {
    RunReport report = new RunReport(server, runId);
    report.write(ledger, run);
    report.write(cleaned);
  }
}
