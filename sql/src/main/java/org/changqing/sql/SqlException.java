package org.changqing.sql;

/** A statement failed: the message names the file, its parameters and what the server said. */
public final class SqlException extends RuntimeException {
  SqlException(String what, Throwable cause) {
    super("Running " + what + " failed: " + cause.getMessage(), cause);
  }
}
