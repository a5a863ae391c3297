package org.changqing.clickhouse.http;

import java.util.Locale;

/** The Content-Type of a format. */
final class ContentTypes {

  private ContentTypes() {}

  static String of(String format) {
    String name = format.toLowerCase(Locale.ROOT);
    if (name.startsWith("tabseparated") || name.startsWith("tsv")) {
      return "text/tab-separated-values; charset=UTF-8";
    }
    if (name.startsWith("csv")) {
      return "text/csv; charset=UTF-8";
    }
    if (name.endsWith("eachrow") && name.startsWith("json")) {
      return "application/x-ndjson; charset=UTF-8";
    }
    if (name.startsWith("json")) {
      return "application/json; charset=UTF-8";
    }
    if (name.startsWith("pretty") || name.equals("vertical") || name.equals("markdown")) {
      return "text/plain; charset=UTF-8";
    }
    return switch (name) {
      case "xml" -> "application/xml; charset=UTF-8";
      case "parquet" -> "application/vnd.apache.parquet";
      case "arrow" -> "application/vnd.apache.arrow.file";
      case "arrowstream" -> "application/vnd.apache.arrow.stream";
      default -> "application/octet-stream";
    };
  }
}
