package org.changqing.reference;

/** A row that is no version at all, and why. */
final class RefusedRowException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  RefusedRowException(Finding position, String rule) {
    super(rule);
    this.finding = withRule(position, rule);
  }

  Finding finding() {
    return finding;
  }

  static Finding withRule(Finding position, String rule) {
    return new Finding(
        position.table(),
        position.key(),
        position.column(),
        position.value(),
        rule,
        position.line());
  }
}
