package org.changqing.sql.suppression;

import java.util.List;

/** A total and those of its parts that have cells. */
record Sum(Subject total, List<Subject> parts) {
  List<Subject> hidden() {
    return parts.stream().filter(part -> part.isHidden).toList();
  }
}
