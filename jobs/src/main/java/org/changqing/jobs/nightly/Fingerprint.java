package org.changqing.jobs.nightly;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.changqing.etl.source.SourceLocation;

/**
 * What tells whether a killed run may be resumed: this software, the mapping and, for a folder, its
 * files. Names, sizes and times, not contents.
 */
final class Fingerprint {
  private Fingerprint() {}

  /**
   * Of our own jars on the class path, of the source's mapping and, when the source is a folder, of
   * the files in it.
   */
  static String of(SourceLocation source) {
    MessageDigest digest = sha256();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (!entry.endsWith("*") && path.getFileName().toString().startsWith("changqing-")) {
        add(digest, path);
      }
    }
    source.mapping().ifPresent(mapping -> add(digest, mapping));
    if (source instanceof SourceLocation.Folder files) {
      addAll(digest, files.folder());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static void addAll(MessageDigest digest, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(file -> add(digest, file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static void add(MessageDigest digest, Path file) {
    try {
      String line = file + "\t" + Files.size(file) + "\t" + Files.getLastModifiedTime(file) + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look at " + file, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
