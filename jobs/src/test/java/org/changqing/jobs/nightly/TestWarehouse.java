package org.changqing.jobs.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.changqing.jobs.Home;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Query;
import org.changqing.jobs.warehouse.WarehouseConnection;
import org.changqing.reference.Cell;
import org.changqing.reference.CellFile;
import org.changqing.reference.Reference;
import org.changqing.sql.Publish;
import org.changqing.sql.Warehouse;

/** A home with real servers and one Spark, for all nights of a test class. */
public final class TestWarehouse implements AutoCloseable {
  final Settings settings;
  final Servers servers;
  private final LazySpark spark = new LazySpark("local[*]");

  public TestWarehouse(Path home) {
    this(home, Map.of());
  }

  /** With other settings than the defaults. */
  TestWarehouse(Path home, Map<String, String> environment) {
    this.settings = settings(home, environment);
    this.servers = Servers.open(settings);
  }

  static Settings settings(Path home) {
    return settings(home, Map.of());
  }

  private static Settings settings(Path home, Map<String, String> others) {
    Map<String, String> environment = new HashMap<>(others);
    environment.put("CHANGQING_HOME", home.toString());
    return Settings.of(environment);
  }

  /** Runs a night in this process. */
  public void night(Path source, LocalDate asOf) {
    night(SourceChoice.of(source.toString(), servers), asOf, false);
  }

  void night(SourceChoice source, LocalDate asOf, boolean full) {
    new Nightly(settings, servers, spark).run(source, Request.of(source, asOf, full));
  }

  /** The Spark of all nights. */
  SparkSession spark() {
    return spark.session();
  }

  /** The servers of the home. */
  public Servers servers() {
    return servers;
  }

  /** What readers see of the contract's metrics. */
  List<Cell> cells() {
    return cells(servers, settings.home());
  }

  static List<Cell> cells(Servers servers, Home home) {
    Path file = home.directory().resolve("cells.csv");
    try (InputStream answer =
        Query.as("operator", servers).stream(
            "select * from mart.metric_values settings format_csv_null_representation = ''",
            "CSVWithNames")) {
      Files.copy(answer, file, StandardCopyOption.REPLACE_EXISTING);
      Set<String> ofTheContract = Reference.metrics();
      return CellFile.read(file).stream()
          .filter(cell -> ofTheContract.contains(cell.metricId()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Publish> publishes() {
    try (Warehouse warehouse = WarehouseConnection.open(servers)) {
      return warehouse.publishes();
    }
  }

  public List<List<String>> rows(String sql) {
    return Query.as("operator", servers).rows(sql, Map.of());
  }

  /**
   * The worked example of the contract: {@code records} and a file of expected cells for each day.
   */
  static Path example() {
    return Settings.of(Map.of()).repository().resolve("reference/src/test/resources/example");
  }

  /** A copy of the example's records that a test may change. */
  public static Path copyOfExample(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(example().resolve("records"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return folder;
  }

  @Override
  public void close() {
    spark.close();
    servers.close();
  }
}
