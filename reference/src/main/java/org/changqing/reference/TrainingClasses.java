package org.changqing.reference;

/** The class of a training day or result. */
final class TrainingClasses {

  private TrainingClasses() {}

  static Row of(LoadedRecords records, Row row) {
    return records.row("training_class", row.text("class_id"));
  }

  static boolean isOfHeldClass(LoadedRecords records, Row row) {
    return of(records, row).text("status").equals("held");
  }
}
