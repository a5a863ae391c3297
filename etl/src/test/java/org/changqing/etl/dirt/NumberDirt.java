package org.changqing.etl.dirt;

import static org.changqing.etl.dirt.Dirt.dirt;
import static org.changqing.etl.dirt.DirtyRow.row;

import java.util.List;
import java.util.stream.Stream;

/** Numbers, truth and codes as people type them. */
final class NumberDirt {

  static final List<Dirt> KINDS =
      List.of(
          hours("with 小时", "2小时", "2.00"),
          hours("with a blank and 学时", "1.5 学时", "1.50"),
          hours("in full width", "１．５", "1.50"),
          hours("with a plus", "+1.5", "1.50"),
          hours("without a whole part", ".5", "0.50"),
          hours("with nothing behind the point", "2.", "2.00"),
          hours("with a third place, up", "2.345", "2.35"),
          hours("with a third place, down", "2.3449", "2.34"),
          hours("rounded up into 24", "23.995", "24.00"),
          hours("rounded down into 24", "24.004", "24.00"),
          hours("a little below 0", "-0.004", "0.00"),
          noHours("in words", "九十"),
          noHours("in minutes", "90分钟"),
          noHours("about", "约3"),
          noHours("with two points", "1.5.1"),
          noHours("with half a unit", "2小"),
          noHours("with a separator of thousands", "1,000"),
          noHours("with an exponent", "1e1"),
          dirt(
              "whole number with .0",
              row("attendance").with("status_code", "1.0").reads("status_code", "1")),
          dirt(
              "whole number with a fraction",
              row("attendance")
                  .with("status_code", "1.5")
                  .isRefused("status_code", "unreadable_number")),
          dirt(
              "whole number with a separator of thousands",
              row("fee").with("due_fen", "1,000").isRefused("due_fen", "unreadable_number")),
          dirt(
              "whole number greater than its column",
              row("distribution")
                  .with("quantity", "2147483648")
                  .isRefused("quantity", "unreadable_number")),
          dirt(
              "great amount of money",
              row("fee").with("due_fen", "2147483648").reads("due_fen", "2147483648")),
          dirt(
              "optional number that cannot be read",
              row("membership").with("group_no", "第三组").isRefused("group_no", "unreadable_number")),
          dirt(
              "default of an empty column", row("fee").with("paid_fen", "").reads("paid_fen", "0")),
          dirt(
              "truth in all its forms",
              Stream.of("true", "TRUE", "t", "T", "是", "1", "ｔｒｕｅ")
                  .map(text -> row("training_class").with("central", text).reads("central", "true"))
                  .toArray(DirtyRow[]::new)),
          dirt(
              "untruth in all its forms",
              Stream.of("false", "False", "f", "F", "否", "0")
                  .map(
                      text -> row("training_class").with("central", text).reads("central", "false"))
                  .toArray(DirtyRow[]::new)),
          dirt(
              "truth in other words",
              row("training_class")
                  .with("central", "yes")
                  .isRefused("central", "unreadable_boolean"),
              row("training_class")
                  .with("central", "2")
                  .isRefused("central", "unreadable_boolean")),
          dirt(
              "tombstone that cannot be read",
              row("fee").with("deleted", "maybe").isRefused("deleted", "unreadable_boolean")),
          dirt(
              "code in the other case",
              row("care_visit").with("mode", "Home").isRefused("mode", "unknown_code")),
          dirt(
              "status beyond the list",
              row("attendance").with("status_code", "8").isRefused("status_code", "unknown_code"),
              row("attendance").with("status_code", "0").isRefused("status_code", "unknown_code")),
          dirt(
              "free columns take any code",
              row("person").with("sex", "男").reads("sex", "男"),
              row("person").with("rank_code", "司局级").reads("rank_code", "司局级"),
              row("review").with("kind", "三评之一").reads("kind", "三评之一"),
              row("branch_version")
                  .with("district_code", "999999")
                  .reads("district_code", "999999")));

  private NumberDirt() {}

  private static Dirt hours(String kind, String text, String value) {
    return dirt("hours " + kind, row("attendance").with("hours", text).reads("hours", value));
  }

  private static Dirt noHours(String kind, String text) {
    return dirt(
        "hours " + kind,
        row("attendance").with("hours", text).isRefused("hours", "unreadable_number"));
  }
}
