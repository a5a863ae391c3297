package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accounts of the bureau's app and of WeChat, and what people do with them. Use jumps in 2020. */
final class AppUse implements Monthly {
  private static final List<String> COLUMNS =
      List.of("学习论坛", "模范机关专栏", "通知公告", "党史学习", "生活服务", "老年大学");
  private static final List<String> KINDS = List.of("sign_in", "read", "read", "read", "post");
  private static final int STRANGERS = 25;

  private record Account(String id, Person person, LocalDateTime boundAt) {}

  private final Bureau bureau;
  private final Release release;
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  AppUse(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
  }

  /** Some WeChat accounts are never bound to a person. */
  void begin(LocalDate first) {
    for (int i = 0; i < STRANGERS; i++) {
      String id = "u-x" + (bureau.block() * 1000 + i);
      LocalDateTime seen = bureau.dice("stranger").of(i).officeHour(first.plusDays(20L * i));
      release.put(Table.PLATFORM_ACCOUNT, Version.of(seen, id, "wechat", null, null));
    }
  }

  @Override
  public void live(YearMonth month) {
    for (Person person : bureau.people()) {
      if (person.isAlive(month.atEndOfMonth())) {
        bind(person, month, "app", adoption(month));
        bind(person, month, "wechat", adoption(month) * 0.3);
      }
    }
    if (release.reaches(month)) {
      accounts.values().forEach(account -> use(account, month));
    }
  }

  /** The share of those without an account who bind one in the month. */
  private static double adoption(YearMonth month) {
    return switch (month.getYear()) {
      case 2019 -> 0.018;
      case 2020 -> month.getMonthValue() <= 6 ? 0.16 : 0.03;
      default -> 0.012;
    };
  }

  private void bind(Person person, YearMonth month, String platform, double share) {
    String id = (platform.equals("app") ? "u-a" : "u-w") + person.number();
    Dice dice = bureau.dice("bind").of(id).of(month);
    double fit = person.age(month.atDay(1)) > 84 ? 0.25 : person.isMember() ? 1 : 0.3;
    if (!accounts.containsKey(id) && dice.chance(share * fit)) {
      LocalDateTime bound = dice.officeHour(dice.dayOf(month));
      accounts.put(id, new Account(id, person, bound));
      release.put(Table.PLATFORM_ACCOUNT, Version.of(bound, id, platform, person.id(), bound));
    }
  }

  private void use(Account account, YearMonth month) {
    Dice dice = bureau.dice("use").of(account.id()).of(month);
    if (!account.person().isAlive(month.atEndOfMonth())) {
      return;
    }
    double keen = 2 * bureau.dice("keen").of(account.id()).unit();
    int events = (int) (level(month) * keen * 2 * dice.unit());
    List<LocalDateTime> moments = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      moments.add(
          dice.dayOf(month).atTime(dice.between(6, 22), dice.between(0, 59), dice.between(0, 59)));
    }
    for (int i = 0; i < moments.size(); i++) {
      if (moments.get(i).isAfter(account.boundAt())) {
        event(account.id(), month, i, moments.get(i), dice);
      }
    }
  }

  private static double level(YearMonth month) {
    return switch (month.getYear()) {
      case 2019 -> 2.2;
      case 2020 -> month.getMonthValue() >= 2 && month.getMonthValue() <= 7 ? 5.0 : 3.7;
      case 2021 -> 3.4;
      default -> 2.9;
    };
  }

  private void event(String account, YearMonth month, int number, LocalDateTime moment, Dice dice) {
    String id = "e" + Keys.month(month) + "-" + account.substring(2) + "-" + number;
    String kind = dice.pick(KINDS);
    String column = kind.equals("sign_in") ? null : dice.pick(COLUMNS);
    Version sent = Version.of(moment.plusMinutes(1), id, account, kind, column, moment);
    if (dice.chance(0.004)) {
      Version again = Version.of(moment.plusDays(dice.between(1, 3)), sent.values().toArray());
      release.put(Table.PLATFORM_EVENT, sent, again);
    } else {
      release.put(Table.PLATFORM_EVENT, sent);
    }
  }
}
