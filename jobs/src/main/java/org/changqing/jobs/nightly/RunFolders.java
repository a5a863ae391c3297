package org.changqing.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The folders of past runs: what was read and what was made of it, for whoever wants to know why a
 * number is what it is.
 */
final class RunFolders {
  private RunFolders() {}

  /** Deletes all but the newest folders. Needs the run lock, or nothing running. */
  static void prune(Path runs, int kept) {
    try (Stream<Path> folders = Files.list(runs)) {
      List<Path> newestFirst =
          folders.sorted(Comparator.comparing(RunFolders::changed).reversed()).toList();
      for (Path folder :
          newestFirst.subList(Math.min(kept, newestFirst.size()), newestFirst.size())) {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot clear up " + runs, e);
    }
  }

  /** The ids of the runs whose folders are there. */
  static List<String> ids(Path runs) {
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.map(folder -> folder.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + runs, e);
    }
  }

  private static FileTime changed(Path folder) {
    try {
      return Files.getLastModifiedTime(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
