package org.changqing.etl.fact;

import static org.changqing.etl.fact.Fact.monthly;
import static org.changqing.etl.fact.Fact.whole;
import static org.changqing.etl.fact.Fact.yearly;

import java.util.List;

/** All facts, in stages: the query of each reads records and facts of earlier stages. */
final class FactList {

  static final List<List<Fact>> STAGES =
      List.of(
          List.of(
              whole("branch_version")
                  .text("branch_id", "name", "district_code")
                  .day("valid_from", "valid_to"),
              whole("member_interval")
                  .number("person_key")
                  .text("branch_id")
                  .small("group_no")
                  .day("valid_from", "valid_to"),
              whole("person")
                  .number("person_key")
                  .text("sex")
                  .day("born_on")
                  .text("person_class", "rank_code")
                  .day("died_on")
                  .text("party_status")
                  .day("party_joined_on")
                  .text("residence_district"),
              whole("office_interval")
                  .number("person_key")
                  .text("branch_id", "post_code")
                  .day("valid_from", "valid_to"),
              whole("exemption_interval").number("person_key").day("valid_from", "valid_to"),
              whole("district").text("district_code", "name"),
              whole("branch")
                  .text("branch_id", "kind")
                  .day("founded_on", "dissolved_on")
                  .text("merged_into"),
              whole("person_name").number("person_key").text("person_id", "name"),
              whole("merged_person").text("person_id").number("person_key"),
              whole("training_class")
                  .text("class_id", "kind", "title")
                  .flag("is_central")
                  .day("starts_on", "ends_on")
                  .text("status"),
              yearly("training_day", "trained_on")
                  .text("training_day_id", "class_id", "kind")
                  .flag("is_central")
                  .number("person_key")
                  .day("trained_on")
                  .hours("hours"),
              whole("training_target")
                  .text("training_target_id", "plan_id", "kind")
                  .number("person_key")
                  .day("window_from", "window_to"),
              whole("care_need")
                  .text("care_need_id")
                  .number("person_key")
                  .text("kind")
                  .day("valid_from", "valid_to"),
              whole("pairing")
                  .text("pairing_id")
                  .number("person_key", "helper_key")
                  .day("valid_from", "valid_to"),
              whole("campaign").text("campaign_id", "kind", "name").day("window_from", "window_to"),
              whole("volunteer_spell")
                  .text("volunteer_spell_id")
                  .number("person_key")
                  .text("role")
                  .day("valid_from", "valid_to"),
              whole("review")
                  .text("review_id")
                  .number("person_key")
                  .text("kind")
                  .small("year")
                  .text("grade"),
              whole("source_table").text("table_name").flag("is_present")),
          List.of(
              yearly("activity", "held_on")
                  .text("activity_id", "branch_id", "district_code", "kind")
                  .small("group_no")
                  .text("title", "mode")
                  .day("held_on")
                  .instant("starts_at")
                  .hours("credit_hours")
                  .text("vote")),
          List.of(
              monthly("attendance", "held_on")
                  .text("activity_id", "branch_id", "district_code", "kind", "vote")
                  .day("held_on")
                  .number("person_key")
                  .flag("is_expected", "is_present")
                  .small("status")
                  .text("party_status"),
              monthly("study_hours", "studied_on")
                  .number("person_key")
                  .day("studied_on")
                  .text("branch_id", "district_code")
                  .hours("hours"),
              monthly("platform_use", "used_on")
                  .number("person_key")
                  .day("used_on")
                  .text("platform", "branch_id", "district_code")
                  .number("events"),
              monthly("recorded_record", "event_day")
                  .text("record_kind", "record_id")
                  .day("event_day", "recorded_on")
                  .text("branch_id", "district_code"),
              monthly("fee", "month")
                  .text("fee_id")
                  .number("person_key")
                  .day("month")
                  .number("due_fen", "paid_fen")
                  .text("branch_id", "district_code"),
              yearly("training_result", "ends_on")
                  .text("training_result_id", "class_id", "kind")
                  .number("person_key")
                  .text("result")
                  .day("ends_on")
                  .text("branch_id", "district_code"),
              yearly("talk", "held_on")
                  .text("talk_id")
                  .number("person_key", "other_person_key")
                  .day("held_on")
                  .text("branch_id", "district_code"),
              whole("hospital_stay")
                  .text("hospital_stay_id")
                  .number("person_key")
                  .day("admitted_on", "discharged_on")
                  .text("branch_id", "district_code"),
              yearly("care_visit", "visited_on")
                  .text("care_visit_id")
                  .number("person_key")
                  .day("visited_on")
                  .text("mode", "occasion")
                  .number("relief_fen")
                  .text("branch_id", "district_code"),
              whole("campaign_target")
                  .text("campaign_target_id", "campaign_id", "campaign_kind")
                  .number("person_key")
                  .day("window_from", "window_to", "last_day")
                  .text("branch_id", "district_code"),
              yearly("distribution", "given_on")
                  .text("distribution_id", "campaign_id")
                  .number("person_key")
                  .text("item")
                  .small("quantity")
                  .day("given_on")
                  .text("branch_id", "district_code"),
              whole("period")
                  .text("period_kind")
                  .day("period_start", "period_end", "last_day")
                  .flag("is_open", "is_due"),
              whole("run_context").day("as_of", "first_period")));

  private FactList() {}

  static List<Fact> all() {
    return STAGES.stream().flatMap(List::stream).toList();
  }
}
