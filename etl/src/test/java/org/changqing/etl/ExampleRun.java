package org.changqing.etl;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.changqing.etl.source.SourceLocation;

/** Runs a folder of records through extract and conform. */
public record ExampleRun(Path folder, ConformResult result) {

  static final PersonKeySecret SECRET = new PersonKeySecret("a secret of the tests only");

  /** The records that come with the contract. */
  public static final Path RECORDS = Path.of("src/test/resources/example");

  public static ExampleRun of(Path records, Path run, LocalDate asOf) {
    return of(new SourceLocation.Folder(records), run, asOf);
  }

  public static ExampleRun of(SourceLocation records, Path run, LocalDate asOf) {
    new Extract(TestSpark.session(), ExtractOptions.of(records, run.toUri())).execute();
    return new ExampleRun(
        run,
        new Conform(TestSpark.session(), ConformOptions.of(run.toUri(), asOf, SECRET)).execute());
  }

  public Dataset<Row> fact(String table) {
    return TestSpark.session().read().parquet(folder.resolve("facts").resolve(table).toString());
  }
}
