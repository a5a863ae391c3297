package org.changqing.etl.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.changqing.etl.BadSourceException;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;

/**
 * A folder of files, one or more a table, named after it. Every Spark worker must see the folder at
 * the same path. Each file is read by one task.
 */
final class FolderSource implements Source {

  private final Path folder;
  private final Map<String, List<Path>> files = new TreeMap<>();
  private final List<String> notices = new ArrayList<>();

  FolderSource(Path folder) {
    this.folder = folder;
    try (Stream<Path> entries = Files.list(folder)) {
      entries.filter(Files::isRegularFile).sorted().forEach(this::add);
    } catch (IOException e) {
      throw new BadSourceException(
          "Source folder %s can't be read (%s). Name a folder of <table>.csv files."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private void add(Path file) {
    String name = file.getFileName().toString();
    if (name.startsWith(".")) {
      return;
    }
    int dot = name.lastIndexOf('.');
    String tableName = dot < 0 ? name : name.substring(0, dot);
    if (Contract.table(tableName).isEmpty() || !isFormat(name.substring(dot + 1))) {
      notices.add("File %s is for no table of the contract and was not read".formatted(name));
      return;
    }
    Contract.table(tableName).ifPresent(table -> checkHeader(table, file));
    files.computeIfAbsent(tableName, none -> new ArrayList<>()).add(file);
  }

  private void checkHeader(Table table, Path file) {
    Set<String> seen = new HashSet<>();
    try (TableFile opened = format(file).open(file, table)) {
      for (String column : opened.header()) {
        if (!seen.add(column) && !column.isEmpty()) {
          throw new BadSourceException(
              "File %s has column %s twice. Keep one of them.".formatted(file, column));
        }
        if (!table.columnNames().contains(column)) {
          notices.add(
              "File %s: column '%s' is not in the contract and was ignored"
                  .formatted(file.getFileName(), column));
        }
      }
    } catch (IOException e) {
      throw new BadSourceException(
          "File %s can't be read (%s). Repair or remove it.".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public Set<String> tables() {
    return Set.copyOf(files.keySet());
  }

  @Override
  public List<String> notices() {
    return List.copyOf(notices);
  }

  @Override
  public Dataset<Row> rows(SparkSession spark, Table table) {
    List<String> paths = files.get(table.name()).stream().map(Path::toString).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark
        .createDataset(context.parallelize(paths, paths.size()).rdd(), Encoders.STRING())
        .flatMap(new FileRows(table), Encoders.row(Landing.schema(table)));
  }

  @Override
  public OptionalLong count(Table table) {
    long rows = 0;
    for (Path file : files.get(table.name())) {
      try {
        OptionalLong inFile = format(file).count(file);
        if (inFile.isEmpty()) {
          return inFile;
        }
        rows += inFile.getAsLong();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return OptionalLong.of(rows);
  }

  @Override
  public void close() {
    // Files are opened and closed by the tasks that read them.
  }

  static FileFormat format(Path file) {
    String name = file.toString();
    return FileFormat.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
  }

  private static boolean isFormat(String extension) {
    return Stream.of(FileFormat.values()).anyMatch(f -> f.name().equalsIgnoreCase(extension));
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
