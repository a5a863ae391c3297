package org.changqing.jobs.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.warehouse.Query;

/** Prints answers of the warehouse to standard output, byte for byte. */
final class Printer {
  private Printer() {}

  /** Prints the answer in a format, unless the statement names its own. */
  static void print(Query query, String sql, String format) {
    print(query, sql, format, Map.of());
  }

  /** The same, with values that stand in the statement as {@code {name:Type}}. */
  static void print(Query query, String sql, String format, Map<String, String> values) {
    // Not System.out: it swallows errors, and whoever reads us may have seen enough (as head does).
    try (OutputStream output = new FileOutputStream(FileDescriptor.out)) {
      copy(query.stream(sql, format, values), output);
    } catch (IOException e) {
      throw CommandFailure.failed("The answer broke off: " + e.getMessage());
    }
  }

  /** Carries an answer to where it is read, until its end or until nobody reads on. */
  static void copy(InputStream all, OutputStream output) {
    try (InputStream answer = all) {
      byte[] buffer = new byte[1 << 16];
      for (int size = answer.read(buffer); size >= 0; size = answer.read(buffer)) {
        if (!write(output, buffer, size)) {
          return;
        }
      }
    } catch (IOException e) {
      throw CommandFailure.failed("The answer broke off: " + e.getMessage());
    }
  }

  private static boolean write(OutputStream output, byte[] buffer, int size) {
    try {
      output.write(buffer, 0, size);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
