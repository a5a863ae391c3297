package org.changqing.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Other spellings of a value that the contract reads the same, and values that it cannot read. */
final class DirtySpelling {

  private static final List<String> EMPTY =
      List.of("", " ", "无", "—", "null", "NULL", "\u3000", "\u200B", " 无 ");
  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  private final Dice dice;

  DirtySpelling(Dice dice) {
    this.dice = dice;
  }

  /** Another spelling of the same value. */
  String of(Column column, String plain) {
    if (plain.isEmpty()) {
      return column.defaultValue().isEmpty() ? dice.pick(EMPTY) : "";
    }
    String spelling =
        switch (column.kind()) {
          case TEXT -> plain;
          case DATE -> dice.pick(days(LocalDate.parse(plain)));
          case INSTANT -> dice.pick(instants(plain));
          case INTEGER, BIGINT -> dice.pick(List.of(plain, plain + ".0", plain + ".00"));
          case DECIMAL -> dice.pick(decimals(plain));
          case BOOLEAN -> flag(plain);
        };
    return wrapped(spelling);
  }

  /** A value that the column cannot hold; an optional code outside its list is emptied only. */
  String unreadable(Column column) {
    if (!column.codes().isEmpty()) {
      return dice.word("nonsense HELD 9");
    }
    return switch (column.kind()) {
      case TEXT -> dice.pick(EMPTY);
      case DATE -> dice.word("2020-02-30 七一 2020年7月 44013 2020-13-01 1900-01-00");
      case INSTANT -> dice.word("yesterday 2020-07-01T25:00:00Z 2020-02-30 44013");
      case INTEGER, BIGINT, DECIMAL -> dice.word("1,000 约3 九十 1.5.1 2小");
      case BOOLEAN -> dice.word("maybe 2");
    };
  }

  private String wrapped(String text) {
    return switch (dice.between(0, 6)) {
      case 0 -> " " + text + "\t";
      case 1 -> "\u3000" + text + "\u00A0";
      case 2 -> text.charAt(0) + "\u200B" + text.substring(1) + "\uFEFF";
      case 3 -> "'" + text;
      case 4 -> fullWidth(text);
      default -> text;
    };
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wide.append(c > ' ' && c <= '~' ? (char) (c + 0xFEE0) : c == ' ' ? '\u3000' : c);
    }
    return wide.toString();
  }

  private List<String> days(LocalDate day) {
    int year = day.getYear();
    int month = day.getMonthValue();
    int dayOfMonth = day.getDayOfMonth();
    List<String> spellings = new ArrayList<>(List.of(day.toString()));
    spellings.add(year + "/" + month + "/" + dayOfMonth);
    spellings.add(year + "." + month + "." + dayOfMonth);
    spellings.add(day.toString().replace('-', '/'));
    spellings.add(day.toString().replace("-", ""));
    spellings.add(year + "年" + month + "月" + dayOfMonth + "日");
    String chineseYear = chineseYear(year, dice.word("〇 ○ 零"));
    spellings.add(chineseYear + "年" + chinese(month) + "月" + chinese(dayOfMonth) + "日");
    spellings.add(day + "T23:59:59+08:00");
    spellings.add(day.minusDays(1) + "T16:00:00Z");
    spellings.add(day + " 00:00:00");
    return spellings;
  }

  private static String chineseYear(int year, String zero) {
    String text = Integer.toString(year);
    for (int digit = 0; digit <= 9; digit++) {
      text = text.replace((char) ('0' + digit), CHINESE_DIGITS.charAt(digit));
    }
    return text.replace("〇", zero);
  }

  private static String chinese(int number) {
    String tens = number < 10 ? "" : number < 20 ? "十" : CHINESE_DIGITS.charAt(number / 10) + "十";
    String ones = number % 10 == 0 ? "" : CHINESE_DIGITS.substring(number % 10, number % 10 + 1);
    return tens + ones;
  }

  private static List<String> instants(String plain) {
    OffsetDateTime instant = OffsetDateTime.parse(plain);
    String local = plain.substring(0, "2020-01-01T00:00:00".length());
    List<String> spellings = new ArrayList<>(List.of(plain, local));
    spellings.add(local.replace('T', ' '));
    spellings.add(plain.replace('T', ' '));
    spellings.add(instant.toInstant().toString());
    spellings.add(instant.withOffsetSameInstant(ZoneOffset.ofHours(-5)).toString());
    spellings.add(Long.toString(instant.toInstant().toEpochMilli()));
    if (local.endsWith(":00")) {
      spellings.add(local.substring(0, local.length() - 3).replace('T', ' '));
    }
    if (local.endsWith("T00:00:00")) {
      spellings.add(local.substring(0, local.indexOf('T')));
    }
    return spellings;
  }

  private static List<String> decimals(String plain) {
    BigDecimal number = new BigDecimal(plain);
    List<String> spellings = new ArrayList<>(List.of(plain, plain + "小时", plain + " 学时"));
    spellings.add(number.setScale(2).toPlainString());
    if (number.signum() > 0) {
      spellings.add(number.subtract(new BigDecimal("0.005")).toPlainString());
      spellings.add(number.add(new BigDecimal("0.0049")).toPlainString());
    }
    return spellings;
  }

  private String flag(String plain) {
    return plain.equals("true") ? dice.word("true TRUE t T 是 1") : dice.word("false False f 否 0");
  }
}
