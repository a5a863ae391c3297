package org.changqing.reference;

/** A filled value that has no safe reading as what its column holds. */
final class UnreadableValueException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableValueException(String value) {
    super("No safe reading of " + value);
  }
}
