package org.changqing.jobs.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.changqing.etl.RunFolder;
import org.changqing.etl.quarantine.QuarantineWorkbook;
import org.changqing.etl.quarantine.SetAside;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Home;

/** What one run set aside. Reads only. */
public final class Quarantine {
  /** The rows, with the columns that users know; the run stands in for {@code {run:String}}. */
  public static final String SQL =
      """
      select table_name as table, key, column_name as column, value, rule, position
      from ops.quarantine
      where run_id = {run:String}
      order by all
      """;

  private static final String IN_FORCE =
      """
      select run.run_id from ops.run as run
      where run.event in ('published', 'unchanged')
        and run.publish = (select current.publish from ops.current_publish as current)
        and run.run_id in (select ledger.run_id from ops.ledger as ledger)
      order by run.at desc
      limit 1
      """;
  private static final String KEPT = "select distinct run_id from ops.ledger order by run_id desc";

  private final Query query;
  private final String run;

  private Quarantine(Query query, String run) {
    this.query = query;
    this.run = run;
  }

  /** Of the last run that made what readers see, or found that nothing had changed. */
  public static Quarantine inForce(Query query) {
    return new Quarantine(
        query,
        query.rows(IN_FORCE, Map.of()).stream().findFirst().map(row -> row.get(0)).orElse(""));
  }

  /** Of a run; ends the command when its ledger is not kept. */
  public static Quarantine of(Query query, String run) {
    List<String> kept = query.rows(KEPT, Map.of()).stream().map(row -> row.get(0)).toList();
    if (!kept.contains(run)) {
      throw CommandFailure.wrongUse(
          "No ledger of run '%s' is kept. Kept are: %s".formatted(run, String.join(", ", kept)));
    }
    return new Quarantine(query, run);
  }

  /** The run's id; empty when there is none. */
  public String run() {
    return run;
  }

  /** How many rows are not used. */
  public String rows() {
    return query
        .rows(
            "select sum(quarantined) from ops.ledger where run_id = {run:String}",
            Map.of("run", run))
        .get(0)
        .get(0);
  }

  /** How often each rule was broken by a row or by a value of one, the most often first. */
  public List<List<String>> counts() {
    return query.rows(
        """
        select rule, count() from ops.quarantine where run_id = {run:String}
        group by rule
        order by count() desc, rule
        """,
        Map.of("run", run));
  }

  /** All of it. */
  public List<SetAside> lines() {
    return query.read(SetAside.class, SQL, Map.of("run", run));
  }

  /**
   * Writes the workbook for those who keep the records and says how many lines it has.
   *
   * @param home where the folders of runs are
   */
  public int write(Home home, Path file) {
    List<SetAside> lines = lines();
    RunFolder folder = new RunFolder(home.runs().resolve(run).toUri());
    try (OutputStream out = Files.newOutputStream(file)) {
      new QuarantineWorkbook(folder, List.of("运行 " + run)).write(lines, out);
    } catch (IOException e) {
      throw CommandFailure.failed("The workbook can't be written: " + e);
    }
    return lines.size();
  }
}
