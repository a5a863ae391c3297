package org.changqing.jobs.cli;

import org.changqing.jobs.Language;
import picocli.CommandLine.Option;

/** The option {@code --lang} of the commands that speak one language at a time. */
final class LanguageOption {
  @Option(names = "--lang", paramLabel = "zh|en", description = "Language. Default: zh.")
  private Language language = Language.zh;

  Language language() {
    return language;
  }
}
