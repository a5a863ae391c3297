package org.changqing.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The warehouse's files, by their path in the tree ({@code core/fee/table.sql}). Read once;
 * immutable.
 */
public final class SqlTree {
  private static final String PACKAGED = "/warehouse";

  private final NavigableMap<String, String> files;

  private SqlTree(NavigableMap<String, String> files) {
    this.files = files;
  }

  /** The tree that is packed with this class. */
  public static SqlTree packaged() {
    URL root = SqlTree.class.getResource(PACKAGED);
    if (root == null) {
      throw new IllegalStateException(
          "The class path has no folder " + PACKAGED + ": build the sql module");
    }
    try {
      URI uri = root.toURI();
      if (uri.getScheme().equals("file")) {
        return of(Path.of(uri));
      }
      synchronized (SqlTree.class) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          return of(jar.getPath(PACKAGED));
        }
      }
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("The packed SQL can't be read from " + root, e);
    }
  }

  /** The tree in a directory, for instance the module's own folder. */
  public static SqlTree of(Path directory) {
    NavigableMap<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".sql") || name.endsWith(".yaml")) {
          files.put(name, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The SQL tree can't be read from " + directory, e);
    }
    return new SqlTree(files);
  }

  /** The same tree with some of its metrics only. */
  SqlTree withMetrics(Set<String> metrics) {
    NavigableMap<String, String> fewer = new TreeMap<>(files);
    fewer
        .keySet()
        .removeIf(path -> path.startsWith("metrics/") && !metrics.contains(path.split("/", -1)[1]));
    return new SqlTree(fewer);
  }

  /** The same tree with only some of the tables of mart filled; the others stay empty. */
  SqlTree withMartsFilled(Set<String> tables) {
    NavigableMap<String, String> fewer = new TreeMap<>(files);
    fewer
        .keySet()
        .removeIf(
            path -> path.matches("mart/.*/query.sql") && !tables.contains(path.split("/", -1)[1]));
    return new SqlTree(fewer);
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  /** The text of one file. */
  String text(String path) {
    String text = files.get(path);
    if (text == null) {
      throw new IllegalArgumentException("The SQL tree has no file " + path);
    }
    return text;
  }

  /** The names of the folders in a folder that hold a file of that name, in order. */
  List<String> folders(String folder, String file) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(folder + "/") && path.endsWith("/" + file))
        .map(path -> path.substring(folder.length() + 1, path.length() - file.length() - 1))
        .filter(name -> !name.contains("/"))
        .toList();
  }

  /** Every file, for a fingerprint of the whole tree. */
  Map<String, String> files() {
    return files;
  }
}
