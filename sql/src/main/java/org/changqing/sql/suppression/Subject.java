package org.changqing.sql.suppression;

import java.util.ArrayList;
import java.util.List;

/** Cells that show the same persons or records, and are hidden together. */
final class Subject {
  final List<SensitiveCell> cells = new ArrayList<>();
  boolean isHidden;
  private final String name;

  Subject(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }
}
