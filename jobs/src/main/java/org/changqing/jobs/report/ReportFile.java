package org.changqing.jobs.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Period;
import org.changqing.jobs.Words;

/**
 * Writes reports as files that only their owner may read, each as a whole: a reader sees the file
 * before or the new one. Writing again replaces.
 */
public final class ReportFile {
  private final ReportReader reader;
  private final Words words;
  private final String addition;

  /**
   * Of a reader's numbers.
   *
   * @param addition what the names of files say beside period and publish, such as whose view it is
   */
  public ReportFile(ReportReader reader, Words words, String addition) {
    this.reader = reader;
    this.words = words;
    this.addition = addition;
  }

  /** Writes the workbook of a period into a folder, under the name that says what it is. */
  public Path writeInto(Path folder, Period period) {
    Report report = reader.read(period);
    return write(report, folder.resolve(name(report)));
  }

  /** Writes the workbook of a period into a file. */
  public Path writeTo(Path file, Period period) {
    return write(reader.read(period), file);
  }

  private String name(Report report) {
    Report.Span span = report.span();
    String period =
        words.pick(span.periodZh(), span.periodEn())
            + (span.isOpen() ? words.of("report.running") : "");
    return words.of(
        "report.file",
        words.of("report.title"),
        period,
        report.head().asOf(),
        report.head().publish(),
        addition);
  }

  private Path write(Report report, Path file) {
    Path draft = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(draft);
      OwnerOnly.file(draft);
      try (OutputStream out = Files.newOutputStream(draft)) {
        ReportWorkbook.write(report, words, out);
      }
      return Files.move(
          draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      deleteQuietly(draft);
      throw CommandFailure.failed(
          "Cannot write %s: %s. Give another place with --out".formatted(file, reason(e)));
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException denied) {
      return "no right to write " + denied.getFile();
    }
    if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
      return ((FileSystemException) failure).getFile() + " is no folder";
    }
    return failure.getMessage();
  }

  private static void deleteQuietly(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // The next try replaces it; the failure before is the one to tell.
    }
  }
}
