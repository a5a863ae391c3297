package org.changqing.jobs.cli;

import java.util.concurrent.Callable;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what was published and which publish readers see. */
@Command(name = "publishes", description = "List the publishes; > marks the one that readers see.")
final class PublishesCommand implements Callable<Integer> {
  private static final String SQL =
      """
      with
          (select argMax(publish, sequence) from ops.pointer) as current
      select
          if(publish = current, '>', '') as ` `,
          publish,
          max(run.as_of) as as_of,
          formatDateTime(min(pointer.published_at), '%F %T +08:00', 'Asia/Shanghai') as published_at,
          any(pointer.run_id) as run
      from ops.pointer as pointer
      left join (select run_id, max(as_of) as as_of from ops.run group by run_id) as run using (run_id)
      where act = 'publish' and publish in (select publish from ops.manifest)
      group by publish
      order by publish
      """;

  @Option(names = "--format", description = "Any format of ClickHouse. Default: a readable table.")
  private String format = Query.TABLE;

  @Override
  public Integer call() {
    try (Servers servers = Servers.open(Settings.of(System.getenv()))) {
      Printer.print(Query.as("operator", servers).requireWarehouse(), SQL, format);
      return 0;
    }
  }
}
