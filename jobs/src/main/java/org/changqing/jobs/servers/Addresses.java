package org.changqing.jobs.servers;

import java.net.URI;
import java.util.Optional;
import org.changqing.jobs.Settings;

/** Where the servers of a home answer; empty while an embedded one does not. */
record Addresses(Settings settings, Accounts accounts, RunFiles files) {

  Optional<URI> clickhouse() {
    return settings.clickhouseUrl().isEmpty()
        ? files.read(RunFiles.CLICKHOUSE_PORT).map(port -> URI.create("http://127.0.0.1:" + port))
        : Optional.of(URI.create(settings.clickhouseUrl()));
  }

  /** Of the servers that stay, else the configured one. */
  int supersetPort() {
    return files.number(RunFiles.SUPERSET_PORT).orElse(settings.supersetPort());
  }

  /** JDBC URL of a database; user and password are part of it. */
  Optional<String> postgres(String database) {
    return settings.postgresUrl().isEmpty()
        ? files
            .read(RunFiles.POSTGRES_PORT)
            .map(
                port ->
                    "jdbc:postgresql://127.0.0.1:%s/%s?user=postgres&password=%s"
                        .formatted(port, database, accounts.postgres()))
        : Optional.of(settings.postgresUrl());
  }
}
