package org.changqing.jobs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.changqing.sql.PeriodLength;

/** What commands say to people, in Chinese or English. */
public final class Words {
  private final ResourceBundle bundle;
  private final boolean chinese;

  private Words(Language language) {
    chinese = language == Language.zh;
    bundle =
        ResourceBundle.getBundle(
            Words.class.getPackageName() + ".words",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** In a language. */
  public static Words in(Language language) {
    return new Words(language);
  }

  /** The language. */
  public Locale language() {
    return bundle.getLocale();
  }

  /** The words of a key, with values filled in. */
  public String of(String key, Object... values) {
    return bundle.getString(key).formatted(values);
  }

  /** The one of two texts that is in this language. */
  public String pick(String inChinese, String inEnglish) {
    return chinese ? inChinese : inEnglish;
  }

  /** The words under a prefix, by what follows it. */
  public Map<String, String> under(String prefix) {
    Map<String, String> words = new TreeMap<>();
    bundle.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> words.put(key.substring(prefix.length()), of(key)));
    return words;
  }

  /** Counts by reason, the most frequent first. */
  public String reasons(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(reason -> of("reason." + reason.getKey()) + " " + reason.getValue())
        .collect(Collectors.joining(pick("，", ", ")));
  }

  /** For instance 2020年第2季度, or Q2 2020. */
  public String period(String kind, LocalDate start) {
    int number = (start.getMonthValue() - 1) / PeriodLength.months(kind) + 1;
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
  public static String number(Double value, boolean isRatio) {
    if (value == null) {
      return "—";
    }
    return isRatio
        ? plain(BigDecimal.valueOf(value * 100).setScale(2, java.math.RoundingMode.HALF_UP)) + " %"
        : plain(BigDecimal.valueOf(value));
  }

  /** A number without zeros at its end. */
  public static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
