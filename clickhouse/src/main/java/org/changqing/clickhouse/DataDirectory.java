package org.changqing.clickhouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The data directory, held by one server at a time. The hold ends with the process. */
final class DataDirectory implements AutoCloseable {

  private final Path root;
  private final FileChannel lockFile;

  private DataDirectory(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Takes hold of the directory.
   *
   * @throws IllegalStateException when another server holds it
   */
  static DataDirectory take(Path root) throws IOException {
    Files.createDirectories(root);
    FileChannel file =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = file.tryLock();
    if (lock == null) {
      file.close();
      throw new IllegalStateException(
          "Another server uses the data directory " + root + ". Stop it, or name another one.");
    }
    DataDirectory directory = new DataDirectory(root, file);
    directory.clearHeld();
    return directory;
  }

  /** Files that a killed server left. */
  private void clearHeld() throws IOException {
    if (Files.isDirectory(held())) {
      try (Stream<Path> files = Files.list(held())) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  Path engine() {
    return root.resolve("engine");
  }

  Path configuration() {
    return root.resolve("configuration");
  }

  Path held() {
    return root.resolve("held");
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
