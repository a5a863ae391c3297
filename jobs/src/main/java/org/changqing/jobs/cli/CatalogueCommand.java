package org.changqing.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.changqing.jobs.Language;
import org.changqing.jobs.Settings;
import org.changqing.jobs.catalogue.CataloguePages;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.WarehouseConnection;
import org.changqing.sql.Catalogue;
import org.changqing.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the pages that explain every number, table and rule. */
@Command(
    name = "catalogue",
    description = "Write the pages that explain every metric, table, column and rule.")
final class CatalogueCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to. Default: catalogue in the home.")
  private Path out;

  @Option(names = "--lang", description = "zh or en. Default: both.")
  private Language language;

  @Override
  public Integer call() {
    Settings settings = Settings.of(System.getenv());
    List<Locale> languages = language == null ? Catalogue.LANGUAGES : List.of(language.locale());
    try (Servers servers = Servers.open(settings);
        Warehouse warehouse = WarehouseConnection.make(servers)) {
      Path folder = out == null ? settings.home().catalogue() : out.toAbsolutePath();
      CataloguePages.write(warehouse, folder, languages)
          .forEach(page -> System.out.println(page.toUri()));
      return 0;
    }
  }
}
