package org.changqing.jobs.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.changqing.etl.record.RuleWords;
import org.changqing.sql.Catalogue;
import org.changqing.sql.Warehouse;

/** The catalogue's pages as files. Writing again replaces them, each as a whole. */
public final class CataloguePages {
  private CataloguePages() {}

  /** Writes the pages of some languages into a folder and returns them. */
  public static List<Path> write(Warehouse warehouse, Path folder, Collection<Locale> languages) {
    Catalogue catalogue = warehouse.catalogue(CatalogueSources.read());
    return languages.stream()
        .map(language -> write(folder.resolve(Catalogue.file(language)), catalogue.page(language)))
        .toList();
  }

  /**
   * Whether a folder has the pages of this software. They depend on nothing else: not on records.
   */
  public static boolean areCurrent(Path folder) {
    return Catalogue.LANGUAGES.stream()
        .map(language -> folder.resolve(Catalogue.file(language)))
        .allMatch(
            page ->
                Files.exists(page)
                    && Stream.of(Catalogue.class, RuleWords.class)
                        .allMatch(part -> changed(page).compareTo(changed(home(part))) > 0));
  }

  /** The jar or folder that a class comes from. */
  private static Path home(Class<?> part) {
    try {
      return Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path file, String page) {
    try {
      Files.createDirectories(file.getParent());
      Path beside = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(beside, page);
      return Files.move(
          beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
