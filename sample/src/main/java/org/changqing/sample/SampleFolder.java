package org.changqing.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A folder of contract files, one per table, with all versions of every record. Writing again
 * replaces the files. Not thread-safe.
 */
public final class SampleFolder {
  private final Path folder;
  private final FolderFormat format;

  public SampleFolder(Path folder, FolderFormat format) {
    this.folder = folder;
    this.format = format;
  }

  /** Writes the whole sample; makes the folder if needed. */
  public void write(SampleData sample) throws IOException {
    Files.createDirectories(folder);
    try (OpenFiles files = new OpenFiles()) {
      sample.writeHistory(files);
    }
  }

  /** The open files of all tables. */
  private final class OpenFiles implements RecordSink, AutoCloseable {
    private final Map<Table, RecordFile> files = new EnumMap<>(Table.class);

    OpenFiles() throws IOException {
      for (Table table : Table.values()) {
        files.put(table, format.create(folder.resolve(table.tableName() + format.ending()), table));
      }
    }

    @Override
    public void write(Table table, List<String> values) throws IOException {
      files.get(table).write(values);
    }

    @Override
    public void close() throws IOException {
      for (RecordFile file : files.values()) {
        file.close();
      }
    }
  }
}
