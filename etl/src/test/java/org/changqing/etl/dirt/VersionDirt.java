package org.changqing.etl.dirt;

import static org.changqing.etl.dirt.Dirt.dirt;
import static org.changqing.etl.dirt.DirtyRow.row;

import java.util.List;

/** Rows that come again, are deleted or rule on persons (C2, C3). */
final class VersionDirt {

  private static final String CYCLE = "C3_merge_cycle";

  static final List<Dirt> KINDS =
      List.of(
          dirt(
              "later version first in the file",
              row("fee").key("v01").with("updated_at", "2020-02-02").reads("due_fen", "100"),
              row("fee").key("v01").with("updated_at", "2020-02-01").isSuperseded()),
          dirt(
              "versions that are as old: the later line",
              row("fee").key("v02").with("due_fen", "1").isSuperseded(),
              row("fee").key("v02").with("due_fen", "3").isSuperseded(),
              row("fee").key("v02").with("due_fen", "2").reads("due_fen", "2")),
          dirt(
              "versions that are as old by different clocks",
              row("fee").key("v03").with("updated_at", "2020-02-01T00:00:00Z").isSuperseded(),
              row("fee").key("v03").with("updated_at", "2020-02-01 08:00")),
          dirt(
              "version a microsecond later",
              row("fee").key("v04").with("updated_at", "2020-02-01T00:00:00.000002Z"),
              row("fee")
                  .key("v04")
                  .with("updated_at", "2020-02-01T00:00:00.000001Z")
                  .isSuperseded()),
          dirt(
              "versions whose keys are spelt differently",
              row("fee").key("v05").isSuperseded(),
              row("fee")
                  .key("\u3000Ｖ05".replace('Ｖ', 'ｖ'), "v05")
                  .with("updated_at", "2020-03-01")),
          dirt(
              "later version that cannot be read is none",
              row("fee").key("v06").reads("due_fen", "100"),
              row("fee")
                  .key("v06")
                  .with("updated_at", "2020-03-01")
                  .with("due_fen", "很多")
                  .isRefused("due_fen", "unreadable_number")),
          dirt(
              "later version with an unknown code is none",
              row("care_visit").key("v07").reads("mode", "home"),
              row("care_visit")
                  .key("v07")
                  .with("updated_at", "2020-03-01")
                  .with("mode", "mail")
                  .isRefused("mode", "unknown_code")),
          dirt(
              "later version that breaks a common rule: the older does not come back",
              row("attendance").key("v08").with("hours", "2").isSuperseded(),
              row("attendance")
                  .key("v08")
                  .with("updated_at", "2020-03-01")
                  .with("hours", "25")
                  .isRefused("hours", "C11_hours_out_of_range")),
          dirt(
              "older version that breaks a common rule is only older",
              row("attendance").key("v09").with("hours", "25").isSuperseded(),
              row("attendance").key("v09").with("updated_at", "2020-03-01")),
          dirt(
              "older version with an unknown reference is only older",
              row("attendance").key("v10").with("person_id", "nobody").isSuperseded(),
              row("attendance").key("v10").with("updated_at", "2020-03-01")),
          dirt(
              "row without the time of its change",
              row("fee").with("updated_at", "").isRefused("updated_at", "required_empty")),
          dirt(
              "time of change that cannot be read",
              row("fee").with("updated_at", "now").isRefused("updated_at", "unreadable_instant")),
          dirt(
              "change after the as-of day counts",
              row("fee").key("v11").isSuperseded(),
              row("fee")
                  .key("v11")
                  .with("updated_at", "2031-01-01")
                  .with("due_fen", "7")
                  .reads("due_fen", "7")),
          dirt(
              "deleted row whose other columns are garbage",
              row("fee")
                  .with("deleted", "是")
                  .with("person_id", "")
                  .with("month", "x")
                  .with("due_fen", "很多")
                  .isATombstone()),
          dirt(
              "deleted row without the time of its change",
              row("fee")
                  .with("deleted", "true")
                  .with("updated_at", "")
                  .isRefused("updated_at", "required_empty")),
          dirt(
              "deleted after it was entered",
              row("fee").key("v12").isSuperseded(),
              row("fee")
                  .key("v12")
                  .with("updated_at", "2020-03-01")
                  .with("deleted", "t")
                  .isATombstone()),
          dirt(
              "entered again after it was deleted",
              row("fee").key("v13").with("deleted", "1").isSuperseded(),
              row("fee").key("v13").with("updated_at", "2020-03-01")),
          dirt(
              "deleted and entered at the same time: the later line",
              row("fee").key("v14").isSuperseded(),
              row("fee").key("v14").with("deleted", "true").isATombstone()),
          dirt(
              "reference to what was deleted",
              row("campaign").key("v15").with("deleted", "true").isATombstone(),
              row("distribution")
                  .with("campaign_id", "v15")
                  .isRefused("campaign_id", "C14_unknown_reference")),
          dirt(
              "two rulings that go round",
              row("person_merge")
                  .key("q1")
                  .with("merged_into", "q2")
                  .isRefused("merged_into", CYCLE),
              row("person_merge")
                  .key("q2")
                  .with("merged_into", "q1")
                  .isRefused("merged_into", CYCLE)),
          dirt(
              "ruling onto itself",
              row("person_merge")
                  .key("q3")
                  .with("merged_into", "q3")
                  .isRefused("merged_into", CYCLE)),
          dirt(
              "ruling into a cycle is kept",
              row("person_merge").key("q4").with("merged_into", "q1")),
          dirt(
              "cycle that a later ruling ends",
              row("person_merge").key("q5").with("merged_into", "q6").isSuperseded(),
              row("person_merge").key("q6").with("merged_into", "q5"),
              row("person_merge")
                  .key("q5")
                  .with("updated_at", "2020-03-01")
                  .with("deleted", "true")
                  .isATombstone()),
          dirt(
              "record of an id at the beginning of a chain of rulings",
              row("person_merge").key("q7").with("merged_into", "q8"),
              row("person_merge").key("q8").with("merged_into", "P1"),
              row("fee").with("person_id", "q7")),
          dirt(
              "record of a person in a cycle is that person's own",
              row("person_merge")
                  .key("q11")
                  .with("merged_into", "q12")
                  .isRefused("merged_into", CYCLE),
              row("person_merge")
                  .key("q12")
                  .with("merged_into", "q11")
                  .isRefused("merged_into", CYCLE),
              row("person").key("q11"),
              row("fee").with("person_id", "q11"),
              row("fee").with("person_id", "q12").isRefused("person_id", "C14_unknown_reference")),
          dirt(
              "person who was merged into nobody that is known",
              row("person").key("q9"),
              row("person_merge").key("q9").with("merged_into", "q10"),
              row("fee").with("person_id", "q9").isRefused("person_id", "C14_unknown_reference")));

  private VersionDirt() {}
}
