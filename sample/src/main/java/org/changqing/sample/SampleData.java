package org.changqing.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The records of one or more bureaux from January 2019 to a day.
 *
 * <p>The same seed, scale and last day always give the same records. A record's versions known by a
 * day do not depend on how long the sample goes on after it. Bureaux are generated one after
 * another, so memory does not grow with the scale.
 *
 * @param seed any number
 * @param scale how many bureaux of 18 branches and about 700 members
 * @param lastDay the last day (Asia/Shanghai) on which a record was entered or changed
 */
public record SampleData(long seed, int scale, LocalDate lastDay) {
  public static final long DEFAULT_SEED = 20_200_701L;

  /** Checks that there is something to generate. */
  public SampleData {
    if (scale < 1) {
      throw new IllegalArgumentException("Scale " + scale + " is below 1: give 1 or more");
    }
    if (YearMonth.from(lastDay).isBefore(BureauYears.FIRST)) {
      throw new IllegalArgumentException(
          "Last day " + lastDay + " is before the sample begins: give a day from 2019-01-01 on");
    }
  }

  /** The usual sample: one bureau to yesterday. */
  public static SampleData usual() {
    return new SampleData(DEFAULT_SEED, 1, yesterday());
  }

  /** The default last day. */
  public static LocalDate yesterday() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
  }

  /** Gives a sink every version of every record. */
  void writeHistory(RecordSink sink) {
    write(new Release(Window.upTo(lastDay), Release.Versions.ALL, sink));
  }

  /** Gives a sink the newest version of every record. */
  void writeNewest(RecordSink sink) {
    write(new Release(Window.upTo(lastDay), Release.Versions.NEWEST, sink));
  }

  /** Gives a sink the newest version of every record that was entered or changed after a day. */
  void writeChanges(LocalDate after, RecordSink sink) {
    write(new Release(new Window(after, lastDay), Release.Versions.NEWEST, sink));
  }

  private void write(Release release) {
    Branches.writeDistricts(release);
    for (int block = 0; block < scale; block++) {
      BureauYears.live(seed, block, YearMonth.from(lastDay), release);
    }
  }
}
