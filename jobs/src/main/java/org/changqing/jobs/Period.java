package org.changqing.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as users name it.
 *
 * @param kind month, quarter, half_year or year
 * @param start its first day
 */
public record Period(String kind, LocalDate start) {
  private static final Pattern FORM =
      Pattern.compile(
          "(month|quarter|half|half_year|year):(\\d{4})(?:-(?:(\\d{1,2})|Q([1-4])|H([12])))?");
  private static final String FORMS = "month:2020-06, quarter:2020-Q2, half:2020-H1 or year:2020";

  /** Reads {@code month:2020-06} and the like. */
  public static Period parse(String text) {
    Matcher form = FORM.matcher(text);
    return Optional.of(form)
        .filter(Matcher::matches)
        .flatMap(Period::of)
        .orElseThrow(
            () ->
                CommandFailure.wrongUse("There is no period '%s'; give %s".formatted(text, FORMS)));
  }

  private static Optional<Period> of(Matcher form) {
    String kind = form.group(1).equals("half") ? "half_year" : form.group(1);
    int month =
        switch (kind) {
          case "month" -> number(form.group(3));
          case "quarter" -> number(form.group(4)) * 3 - 2;
          case "half_year" -> number(form.group(5)) * 6 - 5;
          default ->
              form.group(3) == null && form.group(4) == null && form.group(5) == null ? 1 : 0;
        };
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(new Period(kind, LocalDate.of(number(form.group(2)), month, 1)));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Ends the command unless a publish has this period; the message names the first and last. */
  public Period requireAmong(List<Period> known, long publish) {
    List<Period> alike = known.stream().filter(period -> period.kind().equals(kind)).toList();
    if (alike.isEmpty()) {
      throw CommandFailure.wrongUse(
          "Publish %d has no %s: no activity is recorded".formatted(publish, kind));
    }
    if (!alike.contains(this)) {
      throw CommandFailure.wrongUse(
          "Publish %d has no period %s; it has those from %s to %s"
              .formatted(publish, this, alike.get(0), alike.get(alike.size() - 1)));
    }
    return this;
  }

  /** As a user writes it. */
  @Override
  public String toString() {
    return kind + ":" + Words.in(Language.en).period(kind, start);
  }
}
