package org.changqing.etl;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The folder of one run, on any file system that Spark's workers see. What is there under its final
 * name is complete: everything is written beside it and renamed, so a killed step can run again.
 */
public final class RunFolder {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final Path root;
  private final FileSystem files;

  /** The folder need not exist. */
  public RunFolder(URI folder) {
    this.root = new Path(folder);
    try {
      Configuration configuration = new Configuration();
      configuration.set(LocalFiles.SETTING, LocalFiles.class.getName());
      this.files = root.getFileSystem(configuration);
      files.setWriteChecksum(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The full name of something in the folder. */
  public String name(String path) {
    return new Path(root, path).toString();
  }

  /** Whether it was written completely. */
  public boolean has(String path) {
    try {
      return files.exists(new Path(root, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file or folder, if it is there. */
  public void remove(String path) {
    try {
      files.delete(new Path(root, path), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renames, replacing what is there. */
  public void rename(String from, String to) {
    remove(to);
    try {
      files.mkdirs(new Path(root, to).getParent());
      if (!files.rename(new Path(root, from), new Path(root, to))) {
        throw new IllegalStateException(
            "Could not rename %s to %s".formatted(name(from), name(to)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes rows as Parquet under that name, or not at all. */
  public void write(Dataset<Row> rows, String path, String... partitionedBy) {
    Path target = new Path(path);
    String beside = new Path(target.getParent(), "_" + target.getName() + ".part").toString();
    remove(beside);
    rows.write().partitionBy(partitionedBy).parquet(name(beside));
    rename(beside, path);
  }

  /** Writes a value as JSON under that name, or not at all. */
  public void writeJson(Object value, String path) {
    String beside = path + ".part";
    try (OutputStream out = files.create(new Path(root, beside), true)) {
      JSON.writeValue(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rename(beside, path);
  }

  /** Reads what {@link #writeJson} wrote. */
  public <T> T readJson(String path, TypeReference<T> type) {
    try (InputStream in = open(path)) {
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a file. */
  public InputStream open(String path) {
    try {
      return files.open(new Path(root, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Parquet files right below a folder, sorted; none when there is no such folder. */
  public List<String> parquetFiles(String folder) {
    if (!has(folder)) {
      return List.of();
    }
    try {
      return Stream.of(files.listStatus(new Path(root, folder)))
          .filter(FileStatus::isFile)
          .map(status -> status.getPath().getName())
          .filter(name -> name.endsWith(".parquet"))
          .sorted()
          .map(name -> folder + "/" + name)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
