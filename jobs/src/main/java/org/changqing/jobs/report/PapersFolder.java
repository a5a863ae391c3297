package org.changqing.jobs.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.changqing.jobs.Home;
import org.changqing.jobs.Settings;

/**
 * Where the papers of one publish are. Work goes on in a hidden folder beside it, which becomes
 * this one as a whole.
 */
public final class PapersFolder {
  /** Says why the folder lacks the pictures of the dashboards. */
  private static final String LACK = "缺看板图片.txt";

  private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}_第(\\d+)版");
  private static final String DRAFT = ".papers";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Settings.ZONE);

  private final Path reports;
  private final Path folder;
  private final String publish;

  /** Of a publish and its last business day. */
  public PapersFolder(Home home, String publish, String asOf) {
    this.reports = home.reports();
    this.folder = reports.resolve("%s_第%s版".formatted(asOf, publish));
    this.publish = publish;
  }

  Path path() {
    return folder;
  }

  /** Whether there are papers. */
  public boolean exists() {
    return Files.isDirectory(folder);
  }

  /** Whether nothing is missing in them. */
  public boolean isWhole() {
    return exists() && !Files.exists(folder.resolve(LACK));
  }

  /** Where the papers are, how old, and what is missing, in one line. */
  public String told() {
    if (!exists()) {
      return "none of version %s".formatted(publish);
    }
    try {
      Instant made = Files.getLastModifiedTime(folder).toInstant();
      String lack =
          isWhole() ? "" : ", no pictures: " + Files.readString(folder.resolve(LACK)).strip();
      return "%s (made %s%s)".formatted(folder, MINUTE.format(made), lack);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  /** An empty hidden folder; what a killed run left there is gone. Needs the papers' lock. */
  Path draft() throws IOException {
    for (Path left : in(reports, path -> name(path).startsWith(DRAFT))) {
      OwnerOnly.delete(left);
    }
    // Under a new name: what a killed run has started may still draw into the old one.
    return Files.createTempDirectory(reports, DRAFT);
  }

  static void noteLack(Path draft, String reason) throws IOException {
    Files.writeString(draft.resolve(LACK), reason + "\n");
  }

  /** Shows a draft in the place of this folder. */
  void replaceBy(Path draft) throws IOException {
    OwnerOnly.protect(draft);
    Path before = reports.resolve(DRAFT + ".before");
    if (exists()) {
      Files.move(folder, before);
    }
    Files.move(draft, folder);
    OwnerOnly.delete(before);
  }

  /** Deletes the papers of all but the newest publishes; other files stay. */
  static void prune(Home home, int kept) throws IOException {
    List<Path> newestFirst =
        in(home.reports(), path -> NAME.matcher(name(path)).matches()).stream()
            .sorted(Comparator.comparingLong(PapersFolder::number).reversed())
            .toList();
    for (Path old : newestFirst.stream().skip(kept).toList()) {
      OwnerOnly.delete(old);
    }
  }

  private static long number(Path folder) {
    Matcher name = NAME.matcher(name(folder));
    return name.matches() ? Long.parseLong(name.group(1)) : 0;
  }

  private static List<Path> in(Path folder, java.util.function.Predicate<Path> wanted)
      throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).filter(wanted).toList();
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
