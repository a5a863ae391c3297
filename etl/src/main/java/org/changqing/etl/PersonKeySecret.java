package org.changqing.etl;

/** The home's secret behind the persons' keys; never shown. The same for all runs of a home. */
public record PersonKeySecret(String text) {

  /** Refuses a secret that could be guessed. */
  public PersonKeySecret {
    if (text.length() < 16) {
      throw new IllegalArgumentException(
          "The secret behind the persons' keys has %d characters. Give it at least 16."
              .formatted(text.length()));
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
