package org.changqing.etl;

/**
 * Bad input that stops a run; the message tells an operator what is wrong, where, and what to do.
 */
public final class BadSourceException extends RuntimeException {

  public BadSourceException(String message) {
    super(message);
  }

  public BadSourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
