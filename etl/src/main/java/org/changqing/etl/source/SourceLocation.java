package org.changqing.etl.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Names a source without opening it. */
public sealed interface SourceLocation {

  /** Opens it. */
  Source open();

  /** The file that says what the source's own names mean, if one was given. */
  Optional<Path> mapping();

  /**
   * A folder of files, seen by all Spark workers at the same path.
   *
   * @param mapping a file that says what the folder's own names mean; without one, the folder's
   *     {@code mapping.yaml} if there is one
   */
  record Folder(Path folder, Optional<Path> mapping) implements SourceLocation {

    /** With its own mapping, if it has one. */
    public Folder(Path folder) {
      this(folder, Optional.empty());
    }

    @Override
    public Source open() {
      Path own = folder.resolve(Mapping.FILE);
      return new FolderSource(
          folder,
          mapping
              .or(() -> Optional.of(own).filter(Files::exists))
              .map(Mapping::read)
              .orElseGet(Mapping::none));
    }
  }

  /**
   * A database, by its JDBC URL; its schema is the connection's.
   *
   * @param user empty = as the URL says
   * @param password empty = as the URL says
   * @param drivers a folder with jars of JDBC drivers, which need not exist, seen by all workers
   * @param mapping a file that says what the database's own names mean
   */
  record Database(
      String url, String user, String password, Optional<Path> drivers, Optional<Path> mapping)
      implements SourceLocation {

    /** With user and password in the URL, and a driver that comes with us. */
    public Database(String url) {
      this(url, "", "", Optional.empty(), Optional.empty());
    }

    @Override
    public Source open() {
      return new DatabaseSource(address(), mapping.map(Mapping::read).orElseGet(Mapping::none));
    }

    private DatabaseUrl address() {
      return new DatabaseUrl(url, user, password, drivers.map(Path::toString).orElse(""));
    }

    @Override
    public String toString() {
      return address().toString();
    }
  }
}
