package org.changqing.jobs.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.changqing.jobs.CommandFailure;

/** What commands say to people, in Chinese or English. */
final class Words {
  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half_year", 6, "year", 12);

  private final ResourceBundle bundle;
  private final boolean chinese;

  private Words(String language) {
    chinese = language.equals("zh");
    bundle =
        ResourceBundle.getBundle(
            Words.class.getPackageName() + ".words",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** In {@code zh} or {@code en}. */
  static Words in(String language) {
    if (!List.of("zh", "en").contains(language)) {
      throw CommandFailure.wrongUse(
          "There is no language '%s'; languages are zh, en".formatted(language));
    }
    return new Words(language);
  }

  Locale language() {
    return bundle.getLocale();
  }

  String of(String key, Object... values) {
    return bundle.getString(key).formatted(values);
  }

  /** The one of two texts that is in this language. */
  String pick(String inChinese, String inEnglish) {
    return chinese ? inChinese : inEnglish;
  }

  /** The words under a prefix, by what follows it. */
  Map<String, String> under(String prefix) {
    Map<String, String> words = new TreeMap<>();
    bundle.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> words.put(key.substring(prefix.length()), of(key)));
    return words;
  }

  /** Counts by reason, the most frequent first. */
  String reasons(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(reason -> of("reason." + reason.getKey()) + " " + reason.getValue())
        .collect(Collectors.joining(pick("，", ", ")));
  }

  /** For instance 2020年第2季度, or Q2 2020. */
  String period(String kind, LocalDate start) {
    int number = (start.getMonthValue() - 1) / MONTHS.get(kind) + 1;
    int year = start.getYear();
    return switch (kind) {
      case "month" ->
          chinese ? "%d年%d月".formatted(year, number) : "%d-%02d".formatted(year, number);
      case "quarter" ->
          chinese ? "%d年第%d季度".formatted(year, number) : "%d-Q%d".formatted(year, number);
      case "half_year" ->
          chinese
              ? "%d年%s半年".formatted(year, number == 1 ? "上" : "下")
              : "%d-H%d".formatted(year, number);
      default -> chinese ? year + "年" : Integer.toString(year);
    };
  }

  /** A share as per cent, anything else as it is; — where there is none. */
  static String number(Double value, boolean isRatio) {
    if (value == null) {
      return "—";
    }
    return isRatio
        ? plain(BigDecimal.valueOf(value * 100).setScale(2, java.math.RoundingMode.HALF_UP)) + " %"
        : plain(BigDecimal.valueOf(value));
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
