package org.changqing.etl.dirt;

import static org.changqing.etl.dirt.Dirt.dirt;
import static org.changqing.etl.dirt.DirtyRow.row;

import java.util.List;

/** The ways in which days and instants are written, and those that cannot be read safely. */
final class DayDirt {

  static final List<Dirt> KINDS =
      List.of(
          day("with slashes", "2020/7/1"),
          day("with slashes and zeros", "2020/07/01"),
          day("with points", "2020.7.1"),
          day("with dashes and no zeros", "2020-7-1"),
          day("without separators", "20200701"),
          day("with 年月日", "2020年7月1日"),
          day("with 年月日 and zeros", "2020年07月01日"),
          day("in numerals with 〇", "二〇二〇年七月一日"),
          day("in numerals with ○", "二○二○年七月一日"),
          day("in numerals with 零", "二零二零年七月一日"),
          day("in full width", "２０２０－０７－０１"),
          day("in full width with 年月日", "２０２０年７月１日"),
          day("with a zero-width blank within", "2020-\u200B07-01"),
          day("with a non-breaking blank within", "2020-\u00A007-01"),
          day("with a non-breaking blank before its time", "2020-07-01\u00A009:00"),
          day("with an apostrophe", "'2020-07-01"),
          day("with a time", "2020-07-01 23:59:59"),
          day("with a time in UTC that is past midnight here", "2020-06-30T16:00:00Z"),
          day("with a time in New York", "2020-06-30T12:00:00-04:00"),
          day("as milliseconds", "1593532800000"),
          dirt(
              "twelve digits of milliseconds",
              row("person").with("born_on", "946656000000").reads("born_on", "2000-01-01")),
          dirt(
              "numerals with 十 in all places",
              row("person").with("born_on", "一九五〇年十月十日").reads("born_on", "1950-10-10"),
              row("person").with("born_on", "一九五〇年十二月三十一日").reads("born_on", "1950-12-31"),
              row("person").with("born_on", "一九五〇年二月二十日").reads("born_on", "1950-02-20")),
          noDay("that the calendar does not have", "2020-02-30"),
          noDay("in month 13", "2020-13-01"),
          noDay("0 of Excel", "1900-01-00"),
          noDay("as a serial number outside a workbook", "44013"),
          noDay("without a day", "2020年7月"),
          noDay("without a year", "7月1日"),
          noDay("with a year of two digits", "20-07-01"),
          noDay("in American order", "07/01/2020"),
          noDay("with mixed separators", "2020-7/1"),
          noDay("with slashes and a time", "2020/7/1 10:00"),
          noDay("in words", "七一"),
          noDay("in numerals that do not count", "二〇二〇年七月一二日"),
          dirt(
              "optional day that cannot be read",
              row("branch").with("founded_on", "约1990").isRefused("founded_on", "unreadable_day")),
          instant("with T and an offset", "2020-07-01T00:30:00+08:00"),
          instant("with T, without an offset", "2020-07-01T00:30:00"),
          instant("with a blank", "2020-07-01 00:30:00"),
          instant("without seconds", "2020-07-01 00:30"),
          instant("with an ideographic blank between", "2020-07-01\u300000:30"),
          instant("in UTC, the day before", "2020-06-30T16:30:00Z"),
          instant("in New York, the day before", "2020-06-30T12:30:00-0400"),
          instant("with an offset of hours", "2020-07-01 00:30:00+08"),
          instant("with a fraction", "2020-07-01T00:30:00.000+08:00"),
          instant("without separators", "20200701T003000+0800"),
          instant("as milliseconds", "1593534600000"),
          dirt(
              "instant as a plain day",
              row("activity")
                  .with("starts_at", "2020年7月1日")
                  .reads("starts_at", "2020-06-30T16:00:00Z")
                  .reads("starts_at_day", "2020-07-01")),
          dirt(
              "instant in summer time of 1988",
              row("activity")
                  .with("starts_at", "1988-07-01 08:00")
                  .reads("starts_at", "1988-06-30T23:00:00Z")),
          dirt(
              "instant one second before midnight",
              row("activity")
                  .with("starts_at", "2020-06-30T15:59:59Z")
                  .reads("starts_at_day", "2020-06-30")),
          noInstant("at hour 25", "2020-07-01T25:00:00Z"),
          noInstant("with an hour of one digit", "2020-07-01 8:00"),
          noInstant("in words", "昨天"),
          noInstant("as seconds", "1593534600"),
          dirt(
              "optional instant that cannot be read",
              row("activity").with("ends_at", "下午").isRefused("ends_at", "unreadable_instant")));

  private DayDirt() {}

  private static Dirt day(String kind, String text) {
    return dirt(
        "day " + kind,
        row("care_visit").with("visited_on", text).reads("visited_on", "2020-07-01"));
  }

  private static Dirt noDay(String kind, String text) {
    return dirt(
        "day " + kind,
        row("care_visit").with("visited_on", text).isRefused("visited_on", "unreadable_day"));
  }

  private static Dirt instant(String kind, String text) {
    return dirt(
        "instant " + kind,
        row("activity")
            .with("starts_at", text)
            .reads("starts_at", "2020-06-30T16:30:00Z")
            .reads("starts_at_day", "2020-07-01"));
  }

  private static Dirt noInstant(String kind, String text) {
    return dirt(
        "instant " + kind,
        row("activity").with("starts_at", text).isRefused("starts_at", "unreadable_instant"));
  }
}
