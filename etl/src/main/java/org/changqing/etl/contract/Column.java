package org.changqing.etl.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * One column of a contract table.
 *
 * @param required not null, or the key
 * @param defaultText the text that an empty cell takes, or empty
 * @param codes the only values that are valid, or empty when any is
 * @param refersTo the table whose key the column holds and which must know it (C14), or empty
 * @param sensitive whether a value must not be shown where records are listed
 */
public record Column(
    String name,
    Kind kind,
    boolean required,
    String defaultText,
    List<String> codes,
    String refersTo,
    boolean sensitive)
    implements Serializable {

  private static final Set<String> IDENTIFIERS =
      Set.of("district_code", "residence_district", "merged_into");

  /** Whether a value names one record, person, branch or district, here or in another table. */
  public boolean identifies() {
    return kind == Kind.ID_NUMBER
        || !refersTo.isEmpty()
        || name.endsWith("_id")
        || IDENTIFIERS.contains(name);
  }

  static Column text(String name) {
    return of(name, Kind.TEXT);
  }

  static Column code(String name, String... codes) {
    return of(name, Kind.CODE).among(codes);
  }

  static Column day(String name) {
    return of(name, Kind.DAY);
  }

  static Column instant(String name) {
    return of(name, Kind.INSTANT);
  }

  static Column integer(String name) {
    return of(name, Kind.INTEGER);
  }

  static Column bigint(String name) {
    return of(name, Kind.BIGINT);
  }

  /** A {@code numeric(5,2)}. */
  static Column hours(String name) {
    return of(name, Kind.DECIMAL);
  }

  static Column bool(String name) {
    return of(name, Kind.BOOLEAN);
  }

  static Column of(String name, Kind kind) {
    return new Column(name, kind, false, "", List.of(), "", false);
  }

  Column among(String... valid) {
    return new Column(name, kind, required, defaultText, List.of(valid), refersTo, sensitive);
  }

  Column needed() {
    return new Column(name, kind, true, defaultText, codes, refersTo, sensitive);
  }

  Column neededOr(String text) {
    return new Column(name, kind, true, text, codes, refersTo, sensitive);
  }

  Column in(String table) {
    return new Column(name, kind, required, defaultText, codes, table, sensitive);
  }

  Column secret() {
    return new Column(name, kind, required, defaultText, codes, refersTo, true);
  }
}
