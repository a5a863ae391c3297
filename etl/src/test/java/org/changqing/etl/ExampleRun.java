package org.changqing.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.changqing.etl.source.SourceLocation;

/** A source run through extract and conform. */
public record ExampleRun(Path folder, ExtractResult extracted, ConformResult result) {

  static final PersonKeySecret SECRET = new PersonKeySecret("a secret of the tests only");

  /** The records that come with the contract. */
  public static final Path RECORDS = Path.of("src/test/resources/example");

  private static final Map<LocalDate, ExampleRun> EXAMPLES = new ConcurrentHashMap<>();

  /** The example as of that day, run once for all tests; they only read it. */
  public static ExampleRun asOf(LocalDate day) {
    return EXAMPLES.computeIfAbsent(
        day, none -> of(new SourceLocation.Folder(RECORDS), temporaryFolder(), day));
  }

  public static ExampleRun of(SourceLocation records, Path run, LocalDate asOf) {
    ExtractResult extracted =
        new Extract(TestSpark.session(), ExtractOptions.of(records, run.toUri())).execute();
    return new ExampleRun(run, extracted, conform(run, asOf));
  }

  public static ConformResult conform(Path run, LocalDate asOf) {
    return new Conform(TestSpark.session(), ConformOptions.of(run.toUri(), asOf, SECRET)).execute();
  }

  public Dataset<Row> fact(String table) {
    return TestSpark.session().read().parquet(folder.resolve("facts").resolve(table).toString());
  }

  /** What was set aside or emptied: table, key, column, value, rule, position. */
  public List<String> quarantine() {
    return TestSpark.session()
        .read()
        .parquet(folder.resolve("quarantine").toString())
        .collectAsList()
        .stream()
        .map(
            row ->
                "%s %s %s=%s %s %s"
                    .formatted(
                        row.getAs("table_name"),
                        row.getAs("key"),
                        row.getAs("column_name"),
                        row.getAs("value"),
                        row.getAs("rule"),
                        row.getAs("position")))
        .toList();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "example").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
