package org.changqing.etl.source;

import java.nio.file.Path;

/** Names a source without opening it. */
public sealed interface SourceLocation {

  /** Opens it. */
  Source open();

  /** A folder of files, seen by all Spark workers at the same path. */
  record Folder(Path folder) implements SourceLocation {
    @Override
    public Source open() {
      return new FolderSource(folder);
    }
  }

  /** A database, by its JDBC URL with user and password; its schema is the connection's. */
  record Database(String url) implements SourceLocation {
    @Override
    public Source open() {
      return new DatabaseSource(new DatabaseUrl(url));
    }

    @Override
    public String toString() {
      return new DatabaseUrl(url).toString();
    }
  }
}
