package org.changqing.etl.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.changqing.etl.BadSourceException;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;

/**
 * A folder of files, one or more a table, named after it or as a mapping says. Every Spark worker
 * must see the folder at the same path. Each file or sheet is read by one task.
 */
final class FolderSource implements Source {

  private static final String FOR_NO_TABLE = "is for no table of the contract and was not read";
  private static final String SAVE_AGAIN = "was not read. Save it as .xlsx";

  private final Path folder;
  private final Mapping mapping;
  private final Map<String, List<SourceFile>> files = new TreeMap<>();
  private final Set<String> notices = new TreeSet<>();

  FolderSource(Path folder, Mapping mapping) {
    this.folder = folder;
    this.mapping = mapping;
    Map<String, List<Path>> byName = list();
    Set<String> unread = new TreeSet<>(byName.keySet());
    for (Table table : Contract.TABLES) {
      for (String name : mapping.of(table).from()) {
        if (byName.containsKey(name)) {
          byName.get(name).forEach(file -> add(table, file));
          unread.remove(name);
        } else if (mapping.names(table)) {
          throw mapping.absent(table, name, "folder " + folder, byName.keySet());
        }
      }
    }
    unread.forEach(name -> byName.get(name).forEach(file -> notice(file, FOR_NO_TABLE)));
  }

  /** The folder's files that can hold a table, by their names without endings. */
  private Map<String, List<Path>> list() {
    Map<String, List<Path>> byName = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        boolean isOther =
            name.startsWith(".") || name.startsWith("~$") || name.equals(Mapping.FILE);
        if (!isOther && FileFormat.of(name).isPresent()) {
          byName
              .computeIfAbsent(name.substring(0, name.lastIndexOf('.')), none -> new ArrayList<>())
              .add(file);
        } else if (!isOther) {
          notice(file, isOtherSpreadsheet(name) ? SAVE_AGAIN : FOR_NO_TABLE);
        }
      }
      return byName;
    } catch (IOException e) {
      throw new BadSourceException(
          "Source folder %s can't be read (%s). Name a folder of <table>.csv files."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static boolean isOtherSpreadsheet(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:xls|xlsb|xlsm|et|ods)");
  }

  private void add(Table table, Path file) {
    List<SourceFile> own = files.computeIfAbsent(table.name(), none -> new ArrayList<>());
    for (String sheet : sheets(table, file)) {
      SourceFile part = new SourceFile(file.toString(), sheet, mapping.of(table), 0);
      try (TableFile opened = part.open()) {
        HeaderCheck.of(part, opened.header(), mapping).forEach(notices::add);
        own.add(part.under(opened.header()));
      } catch (IOException e) {
        throw new BadSourceException(
            "File %s can't be read (%s). Repair or remove it.".formatted(file, e.getMessage()), e);
      }
    }
  }

  /** The sheets that are read: the mapped ones, else the first; one without name of other files. */
  private List<String> sheets(Table table, Path file) {
    if (!FileFormat.of(file.toString()).equals(Optional.of(FileFormat.XLSX))) {
      return List.of("");
    }
    List<String> present = XlsxSheet.names(file);
    List<String> declared = mapping.of(table).sheets();
    List<String> wanted = declared.isEmpty() ? present.subList(0, 1) : declared;
    for (String sheet : wanted) {
      if (!present.contains(sheet)) {
        throw mapping.absent(table, sheet, "file " + file, present);
      }
    }
    for (String sheet : present) {
      if (!wanted.contains(sheet)) {
        notice(
            file,
            "has a sheet '%s' that table %s was not read from".formatted(sheet, table.name()));
      }
    }
    return wanted;
  }

  private void notice(Path file, String what) {
    notices.add("File %s %s".formatted(file.getFileName(), what));
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
    List<SourceFile> parts = files.get(table.name());
    JavaRDD<SourceFile> distributed =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(parts, parts.size());
    return spark.createDataFrame(distributed.flatMap(new FileRows()), Landing.schema(table));
  }

  @Override
  public OptionalLong count(Table table) {
    long rows = 0;
    for (SourceFile file : files.get(table.name())) {
      try {
        OptionalLong inFile = file.count();
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

  @Override
  public String toString() {
    return folder.toString();
  }
}
