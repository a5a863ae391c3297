package org.changqing.jobs.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Files and folders that only their owner may read. */
final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /** Makes a file; it must not exist. */
  static Path file(Path file) throws IOException {
    return Files.createFile(file, attribute(FILE));
  }

  /** Makes a folder; it must not exist. */
  static Path folder(Path folder) throws IOException {
    return Files.createDirectory(folder, attribute(FOLDER));
  }

  /** Takes all others' rights to what is in a folder, and to the folder. */
  static void protect(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths = all.toList();
      for (Path path : paths) {
        Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
      }
    }
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  private static FileAttribute<?> attribute(Set<PosixFilePermission> permissions) {
    return PosixFilePermissions.asFileAttribute(permissions);
  }
}
