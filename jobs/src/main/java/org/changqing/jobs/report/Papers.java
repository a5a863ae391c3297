package org.changqing.jobs.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Language;
import org.changqing.jobs.Period;
import org.changqing.jobs.Settings;
import org.changqing.jobs.Words;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Query;

/**
 * Makes the papers of the publish in force, as leadership sees it: workbooks of the periods that
 * have just ended, and the dashboards' pictures. May run again at any time: what is there stays,
 * what is missing is made.
 */
@SuppressWarnings("try") // A lock is held, not used.
public final class Papers {
  /** Makes pictures of the dashboards. */
  public interface Pictures {
    /** Into an empty folder; says why there are none, if so. */
    Optional<String> into(Path folder);
  }

  private static final String READER = "leadership";

  private final Settings settings;
  private final Servers servers;

  /** On a home's servers. */
  public Papers(Settings settings, Servers servers) {
    this.settings = settings;
    this.servers = servers;
  }

  /** Where the papers of the publish in force are, or will be. */
  public PapersFolder folder() {
    return folder(reader().head());
  }

  /** Workbooks only; why there are no pictures is noted in the folder. */
  public PapersFolder makeWithoutPictures(String reason) {
    PapersFolder folder = folder();
    return folder.exists() ? folder : make(draft -> Optional.of(reason));
  }

  /** Workbooks and pictures. */
  public PapersFolder make(Pictures pictures) {
    Optional<Closeable> alone = servers.tryAlone("papers.lock");
    if (alone.isEmpty()) {
      throw CommandFailure.failed("Another command makes the papers just now");
    }
    try (Closeable lock = alone.get()) {
      Report.Head head = reader().head();
      PapersFolder folder = folder(head);
      if (!folder.isWhole()) {
        Path draft = folder.draft();
        fill(draft, pictures);
        if (!reader().head().equals(head)) {
          throw CommandFailure.failed("A publish came meanwhile; its papers come next");
        }
        folder.replaceBy(draft);
        PapersFolder.prune(settings.home(), settings.publishesKept());
      }
      return folder;
    } catch (IOException e) {
      throw CommandFailure.failed(
          "The papers cannot be written to %s: %s".formatted(settings.home().reports(), e));
    }
  }

  private void fill(Path draft, Pictures pictures) throws IOException {
    ReportReader reader = reader();
    ReportFile workbooks = new ReportFile(reader, words(), "");
    for (Period period : reader.justEnded()) {
      workbooks.writeInto(draft, period);
    }
    Path drawn = OwnerOnly.folder(draft.resolve("pictures"));
    Optional<String> lack = pictures.into(drawn);
    if (lack.isPresent()) {
      PapersFolder.noteLack(draft, lack.get());
    } else {
      for (Path picture : list(drawn)) {
        Files.move(picture, draft.resolve(picture.getFileName()));
      }
    }
    OwnerOnly.delete(drawn);
  }

  private PapersFolder folder(Report.Head head) {
    return new PapersFolder(settings.home(), Long.toString(head.publish()), head.asOf());
  }

  private ReportReader reader() {
    Query query = Query.as(READER, servers).requireWarehouse();
    return new ReportReader(query, words().of("role." + READER));
  }

  private static Words words() {
    return Words.in(Language.zh);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
