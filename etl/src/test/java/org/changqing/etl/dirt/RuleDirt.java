package org.changqing.etl.dirt;

import static org.changqing.etl.dirt.Dirt.dirt;
import static org.changqing.etl.dirt.DirtyRow.row;

import java.util.List;

/** Rows that can be read but cannot be (C4, C11), and what refers to them (C14). */
final class RuleDirt {

  private static final String EMPTY = "C4_empty_interval";
  private static final String HOURS = "C11_hours_out_of_range";
  private static final String UNKNOWN = "C14_unknown_reference";

  static final List<Dirt> KINDS =
      List.of(
          dirt(
              "membership that ends on the day it begins",
              row("membership").with("valid_to", "2019-01-01").isRefused("valid_to", EMPTY)),
          dirt(
              "membership that ends before it begins, as it is spelt",
              row("membership").with("valid_to", "2018年12月31日").isRefused("valid_to", EMPTY)),
          dirt(
              "membership of one day",
              row("membership").with("valid_to", "2019-01-02").reads("valid_to", "2019-01-02")),
          dirt(
              "empty membership of a person who is no member",
              row("person").key("c41"),
              row("membership")
                  .with("person_id", "c41")
                  .with("valid_to", "2018-01-01")
                  .isRefused("valid_to", EMPTY)),
          dirt(
              "empty membership of a suspended member",
              row("person").key("c42").with("party_status", "suspended"),
              row("membership")
                  .with("person_id", "c42")
                  .with("valid_to", "2018-01-01")
                  .isRefused("valid_to", EMPTY)),
          dirt(
              "empty membership of a merged person",
              row("person_merge").key("c43"),
              row("membership")
                  .with("person_id", "c43")
                  .with("valid_to", "2018-01-01")
                  .isRefused("valid_to", EMPTY)),
          dirt(
              "other intervals may hold no day",
              row("post").with("valid_to", "2018-01-01"),
              row("exemption").with("valid_to", "2018-01-01"),
              row("care_need").with("valid_to", "2018-01-01"),
              row("branch_version").with("valid_to", "2018-01-01")),
          dirt("hours of 0", row("attendance").with("hours", "0").reads("hours", "0.00")),
          dirt("hours of 24", row("attendance").with("hours", "24").reads("hours", "24.00")),
          dirt(
              "hours below 0",
              row("attendance").with("hours", "-0.01").isRefused("hours", HOURS),
              row("training_day").with("hours", "-1小时").isRefused("hours", HOURS)),
          dirt(
              "hours above 24",
              row("attendance").with("hours", "24.01").isRefused("hours", HOURS),
              row("training_day").with("hours", "9999").isRefused("hours", HOURS)),
          dirt(
              "hours above 24 of somebody on leave",
              row("attendance")
                  .with("status_code", "3")
                  .with("hours", "99")
                  .isRefused("hours", HOURS)),
          dirt(
              "credit of 24 hours",
              row("activity").with("credit_hours", "24").reads("credit_hours", "24.00")),
          dirt(
              "credit above 24 hours",
              row("activity")
                  .with("credit_hours", "24.01")
                  .isEmptied("credit_hours", "24.01", "C11_credit_hours_emptied")),
          dirt(
              "credit below 0 hours",
              row("activity")
                  .with("credit_hours", "-1学时")
                  .isEmptied("credit_hours", "-1学时", "C11_credit_hours_emptied")),
          dirt(
              "records of a person who cannot be read",
              row("person").key("c51").with("born_on", "不详").isRefused("born_on", "unreadable_day"),
              row("membership")
                  .with("person_id", "c51")
                  .isRefused("person_id", "C4_unknown_reference"),
              row("post").with("person_id", "c51").isRefused("person_id", UNKNOWN),
              row("attendance").with("person_id", "c51").isRefused("person_id", UNKNOWN),
              row("care_visit").with("person_id", "c51").isRefused("person_id", UNKNOWN),
              row("platform_account")
                  .key("c52")
                  .with("person_id", "c51")
                  .isRefused("person_id", UNKNOWN),
              row("platform_event").with("account_id", "c52").isRefused("account_id", UNKNOWN)),
          dirt(
              "attendance at an activity of an unknown branch",
              row("activity").key("c53").with("branch_id", "B9").isRefused("branch_id", UNKNOWN),
              row("attendance").with("activity_id", "c53").isRefused("activity_id", UNKNOWN)),
          dirt(
              "everything of a branch that cannot be read",
              row("branch").key("c54").with("kind", "退休").isRefused("kind", "unknown_code"),
              row("branch_version").with("branch_id", "c54").isRefused("branch_id", UNKNOWN),
              row("membership")
                  .with("branch_id", "c54")
                  .isRefused("branch_id", "C4_unknown_reference"),
              row("post").with("branch_id", "c54").isRefused("branch_id", UNKNOWN),
              row("activity").key("c55").with("branch_id", "c54").isRefused("branch_id", UNKNOWN),
              row("attendance").with("activity_id", "c55").isRefused("activity_id", UNKNOWN)),
          dirt(
              "days and results of a class that cannot be read",
              row("training_class")
                  .key("c56")
                  .with("status", "done")
                  .isRefused("status", "unknown_code"),
              row("training_day").with("class_id", "c56").isRefused("class_id", UNKNOWN),
              row("training_result").with("class_id", "c56").isRefused("class_id", UNKNOWN)),
          dirt(
              "attendance with two unknown references",
              row("attendance")
                  .with("activity_id", "A9")
                  .with("person_id", "P9")
                  .isRefused("activity_id", UNKNOWN)
                  .isRefused("person_id", UNKNOWN)),
          dirt(
              "attendance at an activity that was not held",
              row("activity").key("c57").with("status", "cancelled"),
              row("attendance").with("activity_id", "c57")),
          dirt("account of nobody", row("platform_account").with("person_id", "无")),
          dirt("supply without a campaign", row("distribution").with("campaign_id", "")),
          dirt(
              "references that are not checked",
              row("branch").with("merged_into", "B9"),
              row("person_merge").with("merged_into", "P9"),
              row("activity").with("lecturer_id", "P9"),
              row("talk").with("other_person_id", "P9"),
              row("pairing").with("helper_id", "P9"),
              row("care_visit").with("visitor_id", "P9")),
          dirt("talk with oneself is kept", row("talk").with("other_person_id", "P1")));

  private RuleDirt() {}
}
