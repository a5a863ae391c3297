package org.changqing.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Lets the versions of records out that belong into a window. */
final class Release {
  /** Which versions of one record a sink is given. */
  enum Versions {
    ALL,
    NEWEST
  }

  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

  private final Window window;
  private final Versions versions;
  private final RecordSink sink;

  Release(Window window, Versions versions, RecordSink sink) {
    this.window = window;
    this.versions = versions;
    this.sink = sink;
  }

  boolean reaches(YearMonth month) {
    return window.reaches(month);
  }

  /** All versions of one record, oldest first. */
  void put(Table table, Version... history) {
    put(table, List.of(history));
  }

  void put(Table table, List<Version> history) {
    Version newest = null;
    for (Version version : history) {
      if (!window.isKnown(version.updatedAt())) {
        break;
      }
      if (versions == Versions.ALL && window.isNew(version.updatedAt())) {
        write(table, version);
      }
      newest = version;
    }
    if (versions == Versions.NEWEST && newest != null && window.isNew(newest.updatedAt())) {
      write(table, newest);
    }
  }

  private void write(Table table, Version version) {
    List<String> texts = new ArrayList<>(version.values().size() + 2);
    for (Object value : version.values()) {
      texts.add(text(value));
    }
    texts.add(text(version.updatedAt()));
    texts.add(Boolean.toString(version.deleted()));
    if (texts.size() != table.columns().size()) {
      throw new IllegalStateException("Wrong number of values for " + table + ": " + texts);
    }
    try {
      sink.write(table, texts);
    } catch (IOException failure) {
      throw new UncheckedIOException("Can't write a record of " + table.tableName(), failure);
    }
  }

  private static String text(Object value) {
    if (value instanceof LocalDateTime instant) {
      return INSTANT.format(instant) + "+08:00";
    }
    return value == null ? null : value.toString();
  }
}
