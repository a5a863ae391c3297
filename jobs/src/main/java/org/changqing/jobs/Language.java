package org.changqing.jobs;

import java.util.Locale;

/** The languages in which this software speaks to people. */
public enum Language {
  zh,
  en;

  /** As Java calls it. */
  public Locale locale() {
    return Locale.forLanguageTag(name());
  }
}
