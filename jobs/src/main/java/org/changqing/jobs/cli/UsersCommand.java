package org.changqing.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Account;
import org.changqing.jobs.servers.ServerAccess;
import org.changqing.jobs.servers.Servers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists who may sign in as what, or says it in ClickHouse's words. */
@Command(name = "users", description = "Who may sign in, as users.yaml of the home says.")
final class UsersCommand implements Callable<Integer> {
  @Option(
      names = "--sql",
      description = "As statements for a ClickHouse server: roles, grants, row policies, users.")
  private boolean sql;

  @Override
  public Integer call() throws IOException {
    Settings settings = Settings.of(System.getenv());
    try (Servers servers = Servers.open(settings)) {
      if (sql) {
        String rules = Files.readString(settings.repository().resolve("sql/access/grants.sql"));
        System.out.print(ServerAccess.statements(servers.accounts(), rules));
        return 0;
      }
      for (Account person : servers.accounts().people()) {
        System.out.printf(
            "%-12s %-10s %s %s%n",
            person.user(),
            person.role(),
            person.name(),
            String.join(" ", person.branches()) + String.join(" ", person.districts()));
      }
      return 0;
    }
  }
}
